using TicketHub.Classification.Deciding;

namespace TicketHub.Classification.Tests.Deciding;

public sealed class ExcerptsTests
{
    private static readonly string Inventory = string.Concat(Enumerable.Range(1, 40).Select(i => $"В реестре {i} лежат карточки договоров и актов. "));

    [Test]
    public void A_short_text_is_its_own_excerpt() => Assert.That(Excerpts.Of(Study.Of("Почта", "Как настроить почту?")), Is.Empty);

    [Test]
    public void A_long_one_has_two() => Assert.That(Excerpts.Of(Study.Of("Почта", Inventory)).Count(), Is.EqualTo(2));

    [Test]
    public void What_is_asked_in_the_middle_is_in_the_core_and_not_in_the_beginning()
    {
        var plain = Excerpts.Of(Study.Of("Почта", Inventory + Inventory)).ToList();
        var asking = Excerpts.Of(Study.Of("Почта", Inventory + "Как настроить почту? " + Inventory)).ToList();

        Assert.That(asking[0].Places, Is.EqualTo(plain[0].Places));
        Assert.That(asking[1].Places, Is.Not.EqualTo(plain[1].Places));
    }

    [Test]
    public void The_whole_of_a_long_text_says_as_much_as_its_excerpts_together()
    {
        var request = new Domain.Intake.RequestText(
            "Почта",
            "После обновления письма не уходят, ошибка 500.\n" + string.Concat(Enumerable.Repeat("Просим добавить выгрузку, доработать реестр и расширить отчёт. ", 25)));

        var assessor = Assessor.Create();
        var study = Study.Of(request.Title, request.Body);
        var whole = assessor.ScoresOf(study.Features, LongTexts.Sharpness(study.Reading.WordCount)).Defect;
        var excerpts = Excerpts.Of(study).Average(features => assessor.ScoresOf(features).Defect);

        Assert.That(excerpts, Is.Not.EqualTo(whole).Within(0.01));
        Assert.That(assessor.Score(request).Defect, Is.EqualTo((whole + excerpts) / 2).Within(1e-9));
    }

    [Test]
    public void A_text_without_a_sentence_is_judged_all_the_same() =>
        Assert.That(Assessor.Create().Score(new("", string.Concat(Enumerable.Repeat("слово ", 500)))).Confidence, Is.InRange(1.0 / 3, 1));
}
