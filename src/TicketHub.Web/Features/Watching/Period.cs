using TicketHub.Domain;

namespace TicketHub.Web.Features.Watching;

/// <summary>
/// The weeks that are looked at, the running one included. They begin on Mondays in Almaty and are taken together where they
/// are too many to be told apart.
/// </summary>
public sealed record Period(int Weeks, DateTimeOffset Start, int WeeksTogether)
{
    public const int Usual = 12;

    public static readonly IReadOnlyList<int> Choices = [4, Usual, 52];

    public int Parts => Weeks / WeeksTogether;

    /// <summary>An address typed by hand shows the usual period rather than an error.</summary>
    public static Period Read(string? weeks, DateTimeOffset now)
    {
        var chosen = Choices.FirstOrDefault(choice => weeks == choice.ToString(System.Globalization.CultureInfo.InvariantCulture), Usual);
        var first = AlmatyTime.Monday(AlmatyTime.DayOf(now)).AddDays(-7 * (chosen - 1));
        return new(chosen, AlmatyTime.Midnight(first), chosen > Usual ? 4 : 1);
    }

    /// <summary>The first day of a part, counted from the oldest.</summary>
    public DateOnly FirstDay(int part) => AlmatyTime.DayOf(Start).AddDays(7 * WeeksTogether * part);
}
