using TicketHub.Domain.Intake;

namespace TicketHub.Classification.Tests.Gate;

/// <summary>A document stays one in the clothes of something else, and what is none does not become one by a question about it.</summary>
public sealed class DisguiseTests
{
    private const string Ask = "Просим указать, какой функционал из технического задания поддерживается платформой.";

    private static readonly string[] Clauses = [.. SpecificationText.Clauses(40).Split('\n')];

    [Test]
    public void In_a_fence_a_specification_is_one() => ExpectRefused($"Какие пункты из этого списка поддерживаются?\n```\n{SpecificationText.Clauses(40)}\n```");

    [Test]
    public void Line_by_line_as_a_log_a_specification_is_one() => ExpectRefused(
        $"{Ask}\n" + string.Join('\n', Clauses.Select((clause, at) => $"2026-11-20 10:00:{at % 60:00},123 INFO  [kz.arta.req] (default task-{at}) {clause}")));

    [Test]
    public void In_the_field_for_steps_a_specification_is_one() => Assert.That(
        Assessor.Create().Assess(new RequestText("Вопрос", "Что из этого поддерживается?", Steps: SpecificationText.Clauses(40))).Outcome,
        Is.EqualTo(Outcome.SpecDump));

    [TestCase("Подскажите, поддерживается ли импорт такой таблицы в реестр?")]
    [TestCase("Поддерживает ли платформа импорт такого файла?")]
    [TestCase("Просим подтвердить, что платформа поддерживает такой формат файла.")]
    [TestCase("Прошу сообщить, какие из этих колонок поддерживаются при импорте в реестр.")]
    public void A_question_about_a_table_of_data_is_not_refused(string question)
    {
        var people = "№;ФИО;Должность;Телефон\n" + string.Join('\n', Enumerable.Range(1, 60).Select(i => $"{i};Иванов Иван;Инженер;777{i}"));

        var outcome = Assessor.Create().Assess(new RequestText("Импорт таблицы", question, Attached: [new("Сотрудники.csv", true, people)])).Outcome;

        Assert.That(outcome, Is.Not.EqualTo(Outcome.SpecDump));
    }

    [Test]
    public void A_log_that_speaks_of_a_system_stays_a_log()
    {
        var log = string.Join('\n', Enumerable.Range(0, 60).Select(i => $"2026-11-20 10:00:{i:00},123 ERROR [kz.arta.synergy] (default task-{i}) Система не может сохранить карточку {i}: NullPointerException"));

        Assert.That(Assessor.Create().Assess(new RequestText("Не сохраняется карточка", "Ошибка на проде, лог ниже.\n" + log)).Outcome, Is.EqualTo(Outcome.Defect));
    }

    private static void ExpectRefused(string body) =>
        Assert.That(Assessor.Create().Assess(new RequestText("Вопрос по функционалу", body)).Outcome, Is.EqualTo(Outcome.SpecDump));
}
