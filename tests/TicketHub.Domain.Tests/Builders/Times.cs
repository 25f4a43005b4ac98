namespace TicketHub.Domain.Tests.Builders;

/// <summary>Builders bring a request to where a test needs it at <see cref="Filed"/>; the test acts <see cref="Now"/>.</summary>
public static class Times
{
    public static readonly DateTimeOffset Filed = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static readonly DateTimeOffset Now = Filed.AddHours(1);
}
