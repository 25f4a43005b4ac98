using TicketHub.Classification.Learning;
using TicketHub.Domain.Intake;

namespace TicketHub.Classification.Tests.Deciding;

public sealed class ReasonsTests
{
    private static readonly List<(Example Example, Assessment Assessment)> Assessed =
    [
        .. Corpus.Starter().Select(example =>
            (example, Assessor.Create().Assess(new RequestText(example.Title, example.Body)))),
    ];

    [Test]
    public void Every_quote_is_cut_from_the_request()
    {
        var invented = Assessed
            .SelectMany(pair => pair.Assessment.Reasons.Select(reason => (pair.Example, reason.Quote)))
            .Where(pair => pair.Quote is not null && !$"{pair.Example.Title}\n{pair.Example.Body}".Contains(pair.Quote, StringComparison.Ordinal));

        Assert.That(invented, Is.Empty);
    }

    [Test]
    public void Every_request_gets_a_reason_and_not_too_many() =>
        Assert.That(Assessed.Select(pair => pair.Assessment.Reasons.Count), Is.All.InRange(1, 7));

    [Test]
    public void A_weight_is_a_share() =>
        Assert.That(Assessed.SelectMany(pair => pair.Assessment.Reasons).Select(reason => reason.Weight), Is.All.InRange(-1.0, 1.0));

    [Test]
    public void Only_what_may_be_undecided_waits_for_a_person()
    {
        var defectsWaiting = Assessed.Where(pair =>
            pair.Example.Label == Label.Defect && pair.Assessment.Outcome == Outcome.Undecided);

        Assert.That(defectsWaiting.Select(pair => pair.Example.Title), Is.Empty);
    }

    [Test]
    public void Nobody_is_told_that_small_words_decided()
    {
        string[] small = ["the", "and", "что", "как", "это", "так", "есть", "был", "была", "мен", "бар"];
        var told = Assessed
            .SelectMany(pair => pair.Assessment.Reasons.Where(reason => reason.Code == "words"))
            .SelectMany(reason => reason.Arguments[0].Split(", "));

        Assert.That(told.Where(word => small.Contains(word, StringComparer.OrdinalIgnoreCase)), Is.Empty);
    }
}
