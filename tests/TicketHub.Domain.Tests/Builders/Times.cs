namespace TicketHub.Domain.Tests.Builders;

/// <summary>Requests are filed and brought to where a test needs them at <see cref="Filed"/>; the test acts <see cref="Now"/>.</summary>
public static class Times
{
    public static readonly DateTimeOffset Filed = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static readonly DateTimeOffset Now = Filed.AddHours(1);
}
