using TicketHub.Domain.Planning;

namespace TicketHub.Domain.Tests.Planning;

/// <summary>Months and half days as people write them.</summary>
public class MonthTests
{
    [TestCase("2026-11", 2026, 11)]
    [TestCase("2028-02", 2028, 2)]
    public void A_month_is_written_with_its_year(string text, int year, int number)
    {
        Assert.That((Month.TryParse(text, out var month), month), Is.EqualTo((true, new Month(year, number))));
        Assert.That(month.ToString(), Is.EqualTo(text));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("2026-13")]
    [TestCase("2026-1")]
    [TestCase("11-2026")]
    [TestCase(" 2028-02 ")]
    [TestCase("2026-11-01")]
    public void What_is_no_month_is_none(string? text) => Assert.That(Month.TryParse(text, out _), Is.False);

    [TestCase(4.5, 9)]
    [TestCase(0, 0)]
    [TestCase(-2, -4)]
    public void Days_come_by_halves(decimal days, int halves) =>
        Assert.That((HalfDays.TryOf(days, out var found), found.Count), Is.EqualTo((true, halves)));

    [TestCase(0.3)]
    [TestCase(1e20)]
    [TestCase(-1e20)]
    public void What_is_no_number_of_half_days_is_none(double days) => Assert.That(HalfDays.TryOf((decimal)days, out _), Is.False);
}
