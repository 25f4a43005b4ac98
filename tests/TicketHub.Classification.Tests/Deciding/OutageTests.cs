using TicketHub.Domain.Intake;
using TicketHub.Domain.Tickets;

namespace TicketHub.Classification.Tests.Deciding;

/// <summary>What keeps people from working is no question, however it is asked.</summary>
public sealed class OutageTests
{
    [TestCase("Help", "What can we do when every save returns 500 for all users?")]
    [TestCase("Вопрос", "Как нам подписывать документы, если подпись не проходит ни у одного пользователя?")]
    [TestCase("Вопрос по базе", "Как поднять базу, если MariaDB упала и таблицы помечены crashed? Система недоступна всем.")]
    [TestCase("Подскажите", "Где смотреть причину, прод не отвечает уже час, никто не может работать")]
    [TestCase("OutOfMemoryError", "OutOfMemoryError, отдел стоит")]
    [TestCase("Сұрақ", "Жаңартудан кейін ешкім құжат тіркей алмай отыр, не істеу керек?")]
    public void A_failure_that_keeps_people_from_working_is_raised(string title, string body) =>
        Assert.That(Assess(new(title, body)).Queue, Is.EqualTo(QueueKind.Defect));

    [TestCase("Хотелось бы, чтобы без прав никто не мог удалить карточку. Сейчас удаляет любой.")]
    [TestCase("Как сделать, чтобы видео были недоступны всем, кроме моих учеников?")]
    public void What_nobody_shall_be_able_to_do_is_no_failure(string body) =>
        Assert.That(Assess(new("Доступ", body)).Queue, Is.Not.EqualTo(QueueKind.Defect));

    [Test]
    public void Who_fills_in_whom_it_blocks_is_heard_whatever_the_words_ask()
    {
        var asked = new RequestText("Вопрос по реестру", "Подскажите, как сохранить карточку?", Steps: "1. Открыть. 2. Сохранить: ошибка 500.");

        Assert.That(Assess(asked).Queue, Is.EqualTo(QueueKind.Consultation));
        Assert.That(Assess(asked with { Blocked = "Все, 300 человек" }).Queue, Is.EqualTo(QueueKind.Defect));
    }

    [TestCase("Импорт прошёл без ошибок. Как теперь опубликовать реестр?")]
    [TestCase("Ошибок нет. Подскажите, где включить журнал отправки?")]
    [TestCase("Как настроить почту?\n--\nНе печатайте это письмо без необходимости")]
    [TestCase("Почему бы не показывать вложения сразу в списке?")]
    public void A_denied_failure_is_no_reason(string body) =>
        Assert.That(Assess(new("Вопрос", body)).Reasons.Select(reason => reason.Code), Has.None.EqualTo("failureWords"));

    [Test]
    public void Pieces_of_base64_are_no_words_that_anybody_is_convinced_by() =>
        Assert.That(
            Assess(new("Вопрос", "Как открыть ZPoXSSl YQtRgmCmq qzxwKJHGf 系统无法打开")).Reasons.Where(reason => reason.Code == "words").SelectMany(reason => reason.Arguments),
            Has.None.Contains("YQtRgmCmq").And.None.Contains("系统"));

    [Test]
    public void A_long_text_without_words_is_not_called_short() =>
        Assert.That(Assess(new("1", new string('7', 2_000))).Reasons.Select(reason => reason.Code), Has.Some.EqualTo("noWords").And.None.EqualTo("tooShort"));

    private static Assessment Assess(RequestText request) => Assessor.Create().Assess(request);
}
