using TicketHub.Domain.Intake;
using TicketHub.Domain.Tickets;

namespace TicketHub.Classification.Tests.Deciding;

/// <summary>What stands in requests of every kind decides none.</summary>
public sealed class FormalitiesTests
{
    private const string Failure = "После обновления карточки не сохраняются, ошибка 500.";

    private const string Question = "Как скрыть поле на форме для роли наблюдателя?";

    [TestCase("Подскажите, пожалуйста, что делать?")]
    [TestCase("Как можно решить проблему?")]
    [TestCase("В чём может быть причина?")]
    [TestCase("Помогите, пожалуйста, срочно!")]
    [TestCase("Could you please advise how to proceed?")]
    [TestCase("Any ideas how to fix this?")]
    [TestCase("Не істеуіміз керек?")]
    public void A_plea_makes_no_question_of_a_failure(string plea) =>
        Assert.That(KindsOf($"{Failure} {plea}"), Is.EqualTo(KindsOf(Failure)));

    [Test]
    public void Who_dictates_pleads_without_a_full_stop() => Assert.That(
        Assess("после обновления карточки не сохраняются ошибка пятьсот подскажите пожалуйста что делать").Queue, Is.EqualTo(QueueKind.Defect));

    [TestCase("Вход в систему невозможен, подскажите, что делать.")]
    [TestCase("Nobody can log in to production. Could you please advise how to proceed?")]
    [TestCase("Вход закрыт сразу у всего отдела, подскажите, что делать?")]
    public void What_is_a_failure_but_for_the_plea_is_raised(string body) => Assert.That(Assess(body).Queue, Is.EqualTo(QueueKind.Defect));

    [Test]
    public void Where_no_failure_is_told_the_plea_is_the_question() => Assert.That(
        Assess("Хотим раздать сотрудникам разные права на один реестр, ролей в справочнике двадцать. Как лучше поступить?").Outcome, Is.EqualTo(Outcome.Consultation));

    [TestCase("С уважением и наилучшими пожеланиями,\nначальник отдела документационного обеспечения Ахметова Д. К.")]
    [TestCase("Это сообщение может содержать конфиденциальную информацию. Если вы получили его по ошибке, сообщите отправителю и удалите его.")]
    [TestCase("If you have received it in error, please notify the sender. Error-free transmission is not guaranteed.")]
    [TestCase("Извините за ошибки, пишу с телефона.")]
    [TestCase("Срочно!!!")]
    [TestCase("Просим рассмотреть и дать ответ в установленные сроки.\nИсп. Ж. Омарова, тел. 8 (7172) 55-11-22")]
    public void What_is_written_under_every_letter_changes_nothing(string ending)
    {
        foreach (var body in (string[])[Failure, Question])
            Assert.That(KindsOf($"{body}\n\n{ending}"), Is.EqualTo(KindsOf(body)), body);
    }

    [Test]
    public void A_letter_that_would_like_to_draw_attention_wishes_nothing()
    {
        var assessment = Assess("Хотели бы обратить ваше внимание, что исполнителям перестали поступать документы, уже девять просроченных.");

        Assert.That(assessment.Queue, Is.EqualTo(QueueKind.Defect));
        Assert.That(assessment.Reasons.Select(reason => reason.Code), Has.None.EqualTo("wishWords"));
    }

    [Test]
    public void A_postscript_is_read() => Assert.That(
        Assess("Добрый день!\nС уважением, Марат\nP.S. После обновления никто не может войти, ошибка 500, отдел стоит.").Queue, Is.EqualTo(QueueKind.Defect));

    [Test]
    public void Nothing_but_formalities_is_still_read() => Assert.That(Assess("Добрый день! Помогите, пожалуйста. Спасибо!").Outcome, Is.EqualTo(Outcome.Undecided));

    [TestCase("Сегодня в Астане прошло заседание правительства.")]
    [TestCase("The meeting has been moved to Thursday at ten.")]
    public void A_few_words_without_a_sign_of_failure_are_no_sure_defect(string body)
    {
        var assessment = Assess(body);

        Assert.That(assessment.Outcome == Outcome.Undecided || assessment.Marks.Contains(Mark.CheckKind), $"{assessment.Outcome} {assessment.Confidence}");
    }

    private static (Outcome, QueueKind) KindsOf(string body) => Assess(body) is var assessment ? (assessment.Outcome, assessment.Queue) : default;

    private static Assessment Assess(string body) => Assessor.Create().Assess(new RequestText("", body));
}
