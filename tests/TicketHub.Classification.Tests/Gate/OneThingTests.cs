using TicketHub.Domain.Intake;

namespace TicketHub.Classification.Tests.Gate;

/// <summary>A cover that asks one thing is a question, however short it is and whatever lies beside it; one that asks for a verdict is none.</summary>
public sealed class OneThingTests
{
    private static readonly AttachedText Specification = new("ТЗ_архив.docx", true, SpecificationText.Clauses(40), Pages: 12);

    private static readonly string Section = "Выдержка из ТЗ: 3.4 Уведомления\n"
        + string.Join('\n', "абвгдежзик".Select((letter, at) => $"{letter}) уведомление вида {at} должно отправляться в течение {at + 1} минут"));

    [TestCase("Какая база данных нужна?")]
    [TestCase("Поддерживается ли Kerberos?")]
    [TestCase("Есть ли тёмная тема?")]
    [TestCase("Какой предельный объём карточки?")]
    [TestCase("Где настраивается срок?")]
    [TestCase("Кто у вас ведёт такие проекты?")]
    [TestCase("Сколько ядер заложить на 700 человек из ТЗ?")]
    [TestCase("Можно отозвать этот документ из заявки 12? Ошибся вложением.")]
    [TestCase("Есть ли образец ТЗ для интеграторов?")]
    [TestCase("Не можем собрать нумератор.")]
    [TestCase("Не получается маршрут с возвратом.")]
    [TestCase("Посоветуйте по нумератору")]
    [TestCase("Есть ли в системе табель? Прошу ответить до пятницы.")]
    [TestCase("Интересует только Kerberos.")]
    [TestCase("Прошу удалить вложение.")]
    [TestCase("Is Kerberos supported?")]
    [TestCase("We cannot build the numerator.")]
    [TestCase("Kerberos қолдау бар ма?")]
    public void One_thing_is_accepted_or_left_to_a_person(string body) =>
        Assert.That(Judge(body).Outcome, Is.AnyOf(Outcome.Consultation, Outcome.Undecided, Outcome.Defect));

    [TestCase("Как настроить п. 2.1.4?")]
    [TestCase("Где поменять срок из п. 2.2.1 с 5 на 7 дней?")]
    [TestCase("По п. 2.1.4: как сделать?")]
    [TestCase("Как закрыть требование из п. 2.2.3 штатно?")]
    [TestCase("Поддерживается ли п. 2.2.3?")]
    public void A_question_about_one_clause_is_a_consultation(string body) =>
        Assert.That(Judge(body).Outcome, Is.EqualTo(Outcome.Consultation));

    [TestCase("Помогите по п. 2.1.4")]
    [TestCase("Не можем реализовать 2.1.4.2.")]
    [TestCase("Подскажите по строке 14")]
    [TestCase("Застряли на шаге 3")]
    [TestCase("Clause 2.1.4, please help")]
    [TestCase("2.1.4 тармағын қалай баптаймыз?")]
    public void One_clause_is_never_refused(string body) =>
        Assert.That(Judge(body).Outcome, Is.AnyOf(Outcome.Consultation, Outcome.Undecided));

    [TestCase("Как сделать пункт в)?")]
    [TestCase("Как настроить подпункт «г»?")]
    public void A_question_about_a_part_of_a_quoted_section_is_not_refused(string question) =>
        Assert.That(
            Assessor.Create().Assess(new RequestText("Уведомления", Section + "\n\n" + question)).Outcome,
            Is.AnyOf(Outcome.Consultation, Outcome.Undecided));

    [TestCase("Сможете ли реализовать ТЗ?")]
    [TestCase("Соответствует ли платформа этому документу?")]
    [TestCase("Покрывает ли платформа ТЗ целиком?")]
    [TestCase("Сколько пунктов выполняется?")]
    [TestCase("Какие пункты требуют доработки?")]
    [TestCase("Есть ли у вас такое?")]
    [TestCase("Реализуемо ли всё это?")]
    [TestCase("Просьба оценить документ Казпочты.")]
    [TestCase("Прошу рассмотреть и дать ответ.")]
    [TestCase("Не можем понять, что из этого поддерживается.")]
    [TestCase("Does the platform cover this specification?")]
    [TestCase("Платформа осы талаптарға сай ма?")]
    public void A_verdict_over_the_whole_stays_refused(string body) => Assert.That(Judge(body).Outcome, Is.EqualTo(Outcome.SpecDump));

    [TestCase("Какая база данных нужна? И по каждому пункту укажите, поддерживается ли он.")]
    [TestCase("Есть ли тёмная тема? Заполните таблицу соответствия по ТЗ.")]
    public void One_thing_in_front_of_the_ask_does_not_open_the_gate(string body) => Assert.That(Judge(body).Outcome, Is.EqualTo(Outcome.SpecDump));

    [TestCase("Какая база данных нужна?")]
    [TestCase("Где настраивается срок?")]
    [TestCase("Есть ли в системе табель? Прошу ответить до пятницы.")]
    public void An_own_question_is_never_shown_as_the_request_for_a_verdict(string body) =>
        Assert.That(Judge(body).Evidence.Select(evidence => evidence.Code), Does.Not.Contain("ask").And.Contain("ownQuestion"));

    private static Assessment Judge(string body) =>
        Assessor.Create().Assess(new RequestText("Вопрос по проекту", body, Attached: [Specification]));
}
