using TicketHub.Domain.Intake;

namespace TicketHub.Classification.Tests.Gate;

public sealed class ClauseQuestionTests
{
    [TestCase("Пункт 4.2.17 требует рассылку SMS. Как это настроить в minsky 4.1.6?")]
    [TestCase("«Система должна обеспечивать рассылку SMS при смене статуса». Как это настроить в minsky 4.1.6?")]
    [TestCase("4.2.17. Система должна обеспечивать рассылку SMS при смене статуса.\nКак это настроить в minsky 4.1.6?")]
    [TestCase("Does minsky 4.1.6 support clause 4.2.17, and where is it configured?")]
    public void A_question_about_a_clause_is_known(string body) =>
        Assert.That(Clause(body), Is.EqualTo(new ClauseQuestion(null)));

    [TestCase("Подскажите, как в маршруте задать срок этапа в рабочих днях? Версия 4.1.6.")]
    [TestCase("Как скрыть кнопку «Отправить» на форме реестра для роли «Наблюдатель»?")]
    public void An_ordinary_question_is_none(string body) => Assert.That(Clause(body), Is.Null);

    [TestCase("Пункт 4.2.17 из ТЗ_обращения.docx: как настроить рассылку SMS?", "тз_обращения.docx")]
    [TestCase("Заявка TH-1057, пункт 4.2.17: как настроить рассылку SMS?", "th-1057")]
    public void Its_document_is_known_by_name(string body, string document) =>
        Assert.That(Clause(body)?.Document, Is.EqualTo(document));

    [Test]
    public void An_attached_document_names_it() =>
        Assert.That(
            Clause("Пункт 4.2.17 требует рассылку SMS. Как это настроить в minsky 4.1.6?", new AttachedText("all.zip/Тендер.PDF", false, ""))?.Document,
            Is.EqualTo("тендер.pdf"));

    [Test]
    public void A_defect_that_names_a_clause_is_a_defect() =>
        Assert.That(Clause("На проде не открываются карточки, ошибка 500, отдел стоит. Нарушен пункт 4.2.17 договора."), Is.Null);

    private static ClauseQuestion? Clause(string body, params AttachedText[] attached) =>
        Assessor.Create().Assess(new RequestText("Вопрос", body, Attached: attached)).Clause;
}
