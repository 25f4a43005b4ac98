using TicketHub.Domain.Intake;
using TicketHub.Domain.Tickets;

namespace TicketHub.Classification.Tests.Deciding;

public sealed class AssessorTests
{
    private const string Trace =
        "java.lang.NullPointerException\n\tat kz.arta.synergy.reports.Load.row(Load.java:142)\n\tat kz.arta.synergy.reports.Load.run(Load.java:20)";

    [Test]
    public void A_stack_trace_makes_a_defect()
    {
        var assessment = Assess("Отчёт о загрузке", "При построении отчёта:\n" + Trace);

        Assert.That((assessment.Outcome, assessment.Queue), Is.EqualTo((Outcome.Defect, QueueKind.Defect)));
        Assert.That(assessment.Reasons.Select(reason => reason.Code), Does.Contain("stackTrace"));
    }

    [Test]
    public void A_plain_question_makes_a_consultation() =>
        Assert.That(
            Assess("Срок этапа", "Подскажите, как в маршруте задать срок этапа в рабочих днях? Версия 4.1.6.").Outcome,
            Is.EqualTo(Outcome.Consultation));

    [Test]
    public void A_wish_makes_an_enhancement() =>
        Assert.That(
            Assess("Экспорт", "Просим добавить экспорт реестра в PDF, сейчас есть только Excel.").Outcome,
            Is.EqualTo(Outcome.Enhancement));

    [Test]
    public void The_very_words_of_the_filer_explain_a_consultation()
    {
        var assessment = Assess("", "Подскажите, как настроить маршрут в реестре договоров?");

        var words = assessment.Reasons.Single(reason => reason.Code == "configurationWords");
        Assert.That(words.Arguments[0], Does.Contain("маршрут").And.Contain("реестре"));
    }

    [Test]
    public void A_stated_kind_is_among_the_reasons()
    {
        var request = new RequestText("Срок этапа", "Подскажите, как задать срок этапа?", RequestKind.Consultation);

        Assert.That(Assessor.Create().Assess(request).Reasons[0].Code, Is.EqualTo("statedKind"));
    }

    [Test]
    public void A_fault_that_says_it_blocks_nobody_is_marked()
    {
        var assessment = Assess("Опечатка в окне экспорта", "Ошибка: в окне неправильно написано слово. Работе не мешает.");

        Assert.That(assessment.Queue, Is.EqualTo(QueueKind.Enhancement));
        Assert.That(assessment.Marks, Is.EqualTo(new[] { Mark.Fault }));
    }

    [Test]
    public void A_fault_with_a_person_named_as_blocked_is_not_put_off()
    {
        var request = new RequestText(
            "Опечатка в окне экспорта",
            "Ошибка: в окне неправильно написано слово. Работе не мешает.",
            Blocked: "бухгалтерия");

        Assert.That(Assessor.Create().Assess(request).Queue, Is.EqualTo(QueueKind.Defect));
    }

    [TestCase("", "")]
    [TestCase("?", "")]
    [TestCase("Вопрос", "")]
    [TestCase("", "привет")]
    public void Next_to_nothing_is_for_a_person(string title, string body) =>
        Assert.That(Assess(title, body).Outcome, Is.EqualTo(Outcome.Undecided));

    [Test]
    public void The_same_request_is_always_judged_the_same()
    {
        var request = new RequestText("Карточки", "Не открываются карточки после обновления.\n" + Trace);

        var one = Assessor.Create().Assess(request);
        var other = Assessor.Create().Assess(request);

        Assert.That(Describe(other), Is.EqualTo(Describe(one)));
    }

    [Test]
    public void Many_may_ask_at_once()
    {
        var request = new RequestText("Карточки", "Не открываются карточки после обновления.");
        var expected = Describe(Assessor.Create().Assess(request));

        var all = Enumerable.Range(0, 64).AsParallel().Select(_ => Describe(Assessor.Create().Assess(request))).Distinct();

        Assert.That(all, Is.EqualTo(new[] { expected }));
    }

    private static string Describe(Assessment assessment) =>
        $"{assessment.Outcome} {assessment.Confidence:R} "
        + string.Join("; ", assessment.Reasons.Select(reason => $"{reason.Code} {reason.Weight:R} {string.Join(",", reason.Arguments)}"));

    private static Assessment Assess(string title, string body) => Assessor.Create().Assess(new RequestText(title, body));
}
