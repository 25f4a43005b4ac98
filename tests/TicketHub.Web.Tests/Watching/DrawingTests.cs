using System.Globalization;
using TicketHub.Domain.Intake;
using TicketHub.Web.Features.Watching;

namespace TicketHub.Web.Tests.Watching;

public class DrawingTests
{
    /// <summary>A Monday in Almaty, already, while it is Sunday in UTC.</summary>
    private static readonly DateTimeOffset Now = DateTimeOffset.Parse("2026-11-22T20:00:00Z", CultureInfo.InvariantCulture);

    [TestCase("4", "2026-11-02", 4)]
    [TestCase("12", "2026-09-07", 12)]
    [TestCase("52", "2025-12-01", 13)]
    [TestCase(null, "2026-09-07", 12)]
    [TestCase("1000000", "2026-09-07", 12)]
    [TestCase("<script>", "2026-09-07", 12)]
    public void A_period_begins_on_a_monday_and_ends_with_the_running_week(string? weeks, string first, int parts)
    {
        var period = Period.Read(weeks, Now);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(period.FirstDay(0), Is.EqualTo(DateOnly.Parse(first, CultureInfo.InvariantCulture)));
            Assert.That(period.Parts, Is.EqualTo(parts));
            Assert.That(period.Start.Offset, Is.EqualTo(TimeSpan.Zero));
            Assert.That(period.FirstDay(0).AddDays(7 * period.Weeks), Is.EqualTo(new DateOnly(2026, 11, 30)));
        }
    }

    [TestCase(0.004, "1 %")]
    [TestCase(0.996, "99 %")]
    [TestCase(0, "0 %")]
    [TestCase(1, "100 %")]
    [TestCase(0.455, "46 %")]
    public void A_share_is_never_rounded_to_nothing_or_to_all(double share, string expected) => Assert.That(
        new Words(WordBook.Load(typeof(Program).Assembly, throwOnMissing: true), Language.Ru).Percent(share).Replace('\u00a0', ' '), Is.EqualTo(expected));

    [Test]
    public void Whatever_the_counts_are_the_columns_stay_in_the_drawing_and_keep_their_order([Range(1, 13)] int parts, [Values(1, 20, 100_000)] int most)
    {
        var counts = new Random(parts * most);

        var columns = Columns.Of([.. Enumerable.Range(0, parts).Select(_ => new PartOfPeriod(
            default, Enum.GetValues<Outcome>().ToDictionary(outcome => outcome, _ => counts.Next(most + 1))))]);

        var pieces = columns.All.SelectMany(column => column.Pieces).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(columns.All, Has.Count.EqualTo(parts));
            Assert.That(pieces.Where(piece => piece.X < 0 || piece.X + piece.Width > Columns.Width), Is.Empty);
            Assert.That(pieces.Where(piece => piece.Y < 0 || piece.Y + piece.Height > Columns.Height || piece.Height <= 0), Is.Empty);
            Assert.That(columns.All.Select(column => column.Pieces.Select(piece => piece.Y)), Is.All.Ordered.Descending);
        }
    }

    [TestCase(1, 2)]
    [TestCase(7, 8)]
    [TestCase(100, 100)]
    [TestCase(488, 600)]
    public void The_scale_ends_at_a_round_number(int most, int top) => Assert.That(
        Columns.Of([new PartOfPeriod(default, new Dictionary<Outcome, int> { [Outcome.Defect] = most })]).Lines[^1].Value, Is.EqualTo(top));
}
