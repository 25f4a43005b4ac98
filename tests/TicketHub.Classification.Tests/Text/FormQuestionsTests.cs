using TicketHub.Classification.Advice;
using TicketHub.Classification.Cues;
using TicketHub.Classification.Deciding;
using TicketHub.Classification.Text;

namespace TicketHub.Classification.Tests.Text;

public sealed class FormQuestionsTests
{
    private const string Form =
        """
        ### What is the current behaviour?
        The list shows names only.
        ### Is it a regression?
        No.
        **What would you like to see?**
        The phone number beside the name.
        """;

    [Test]
    public void What_the_headings_of_a_form_ask_the_filer_does_not_ask()
    {
        var study = Study.Of("Phone numbers in the list", Form);

        Assert.That(study.Sentences.Select(sentence => sentence.Sentence.Text), Is.EqualTo(new[]
        {
            "Phone numbers in the list", "The list shows names only.", "No.", "The phone number beside the name.",
        }));
        Assert.That((study.Shape.Questions, study.Says(Cue.Question)), Is.EqualTo((0, false)));
    }

    [Test]
    public void They_are_no_several_questions_to_be_filed_one_by_one()
    {
        Assert.That(SeparateQuestions.In(Reading.Of("", Form)), Is.Empty);
        Assert.That(SeparateQuestions.In(Reading.Of("", Form.Replace("### ", "", StringComparison.Ordinal).Replace("**", "", StringComparison.Ordinal))), Is.Not.Empty);
    }

    [Test]
    public void The_gate_still_reads_them() =>
        Assert.That(Study.Of("Phone numbers in the list", Form).Reading.Sentences.Count(sentence => sentence.IsQuestion), Is.EqualTo(3));

    [Test]
    public void Headings_that_only_name_what_follows_stay() =>
        Assert.That(Own("### Steps to reproduce\nOpen it.\n### Expected behaviour\nIt opens."), Does.Contain("Steps to reproduce"));

    [TestCase("### Как настроить срок этапа?\nНа форме поля нет.")]
    [TestCase("**Как настроить срок этапа?**\nНа форме поля нет.")]
    [TestCase("Как настроить срок этапа?\n### Что пробовали\nИскали в консоли.\n### Версия\n4.1.6")]
    public void A_question_of_the_filer_stays(string body) =>
        Assert.That(Own(body), Does.Contain("Как настроить срок этапа?"));

    private static IEnumerable<string> Own(string body) =>
        FormQuestions.LeftOut(Reading.Of("", body)).Select(sentence => sentence.Text);
}
