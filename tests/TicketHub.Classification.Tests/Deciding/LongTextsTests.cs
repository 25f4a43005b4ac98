using TicketHub.Classification.Deciding;
using TicketHub.Domain.Intake;

namespace TicketHub.Classification.Tests.Deciding;

public sealed class LongTextsTests
{
    [TestCase(0, 1)]
    [TestCase(120, 1)]
    [TestCase(150, 0.8)]
    [TestCase(100_000, 0.6)]
    public void The_longer_a_text_the_less_its_words_are_trusted(int words, double share) =>
        Assert.That(LongTexts.Sharpness(words), Is.EqualTo(share).Within(0.001));

    [Test]
    public void The_same_words_over_and_over_again_change_the_doubt_and_not_the_kind()
    {
        const string Sentence = "Подскажите, пожалуйста, как настроить срок этапа маршрута? ";

        var once = Assessor.Create().Score(new RequestText("", string.Concat(Enumerable.Repeat(Sentence, 10))));
        var often = Assessor.Create().Score(new RequestText("", string.Concat(Enumerable.Repeat(Sentence, 40))));

        Assert.That((once.Best, often.Best), Is.EqualTo((RequestKind.Consultation, RequestKind.Consultation)));
        Assert.That(often.Confidence, Is.LessThan(once.Confidence));
    }
}
