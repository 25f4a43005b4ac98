using TicketHub.Classification.Learning;
using TicketHub.Domain.Intake;

namespace TicketHub.Classification.Tests.Learning;

public sealed class FiguresTests
{
    private static Judged One(Outcome truth, Outcome label, Outcome? best = null) => new(truth, label, best ?? label, 0.9, false);

    private static readonly Judged[] Some =
    [
        One(Outcome.Consultation, Outcome.Consultation),
        One(Outcome.Consultation, Outcome.Undecided, Outcome.Defect),
        One(Outcome.Defect, Outcome.Defect),
        One(Outcome.Enhancement, Outcome.SpecDump),
        One(Outcome.SpecDump, Outcome.SpecDump),
        One(Outcome.SpecDump, Outcome.Undecided, Outcome.Consultation),
        One(Outcome.SpecDump, Outcome.Enhancement),
    ];

    [Test]
    public void Documents_are_counted_apart_from_requests()
    {
        var figures = Figures.Of(Some);

        Assert.That(
            (figures.Requests, figures.Dumps, figures.DumpsMissed, figures.DumpsUndecided, figures.Refused), Is.EqualTo((4, 3, 1, 1, 1)));
    }

    [Test]
    public void Who_was_taken_for_whom_is_told_by_best_with_a_column_for_what_was_refused() =>
        Assert.That(Figures.Of(Some).Confusion, Is.EqualTo(new[] { new[] { 1, 1, 0, 0 }, [0, 1, 0, 0], [0, 0, 0, 1] }));

    [Test]
    public void Macro_F1_is_the_mean_over_the_kinds()
    {
        // Consultation: precision 1, recall ½; defect: precision ½, recall 1; the wish was refused.
        Assert.That(Figures.Of(Some).MacroF1, Is.EqualTo((2.0 / 3 + 2.0 / 3 + 0) / 3).Within(1e-9));
    }

    [Test]
    public void A_kind_that_does_not_occur_does_not_count() =>
        Assert.That(Figures.Of([One(Outcome.Defect, Outcome.Defect)]).MacroF1, Is.EqualTo(1));

    [TestCase(17, 20, 0.640, 0.948)]
    [TestCase(170, 200, 0.794, 0.893)]
    [TestCase(1, 1, 0.207, 1)]
    [TestCase(0, 20, 0, 0.161)]
    [TestCase(0, 0, 0, 1)]
    public void A_share_of_few_says_little(int part, int whole, double least, double most)
    {
        var likely = Figures.Likely(part, whole);

        Assert.That((likely.Least, likely.Most), Is.EqualTo((least, most)).Using<(double, double)>(
            (a, b) => Math.Abs(a.Item1 - b.Item1) < 0.001 && Math.Abs(a.Item2 - b.Item2) < 0.001));
    }

    [Test]
    public void Decided_is_what_no_person_has_to_sort() => Assert.That(
        (Figures.Of(Some).Decided, Figures.Of(Some).Right, Figures.Of([]).DecidedShare), Is.EqualTo((5, 3, 0.0)));
}
