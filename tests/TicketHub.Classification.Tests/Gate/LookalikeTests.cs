using TicketHub.Domain.Intake;

namespace TicketHub.Classification.Tests.Gate;

/// <summary>Long lists of wishes, faults, steps and settings, with sentences that sound like the request for a verdict.</summary>
public sealed class LookalikeTests
{
    private const string Wishes = "Необходимо добавить фильтр по дате в реестр; Нужно добавить выгрузку реестра в PDF; Добавить копирование этапов; Необходимо доработать поиск";

    private const string Changes = "Add undo to the route editor; Allow copying of stages; Show the deadline on the card; Make columns resizable";

    private const string Faults = "Не сохраняется карточка договора; Не открывается форма заявки; Падает отчёт по срокам; Съезжает печатная форма";

    private const string Steps = "Открыть консоль администратора; Создать группу доступа; Назначить роль на реестр; Перезапустить службу индексации";

    private const string Settings = "Реестр договоров, 12 полей; Маршрут закупа, 7 этапов; Справочник контрагентов; Роль «Наблюдатель»";

    private const string Clauses = "Система должна вести реестр; Система должна уведомлять исполнителя; Система должна хранить документы";

    [TestCase("Доработки по итогам пилота", "Просим оценить трудоёмкость доработок ниже.", Wishes)]
    [TestCase("Пожелания по реестрам", "Просим по каждому пункту сообщить сроки реализации.", Settings)]
    [TestCase("Improvements to the editor", "Please assess which of the items below can be done.", Changes)]
    [TestCase("Настройка прав", "Проверьте, пожалуйста, правильно ли я настроил права, по пунктам ниже.", Steps)]
    [TestCase("План обновления", "Коллеги, посмотрите план ниже, всё ли учли?", Steps)]
    [TestCase("Обновление до minsky", "Прошу проверить шаги ниже и подтвердить, что можно начинать.", Steps)]
    [TestCase("Ошибки по приёмке", "Просим по каждому пункту дать ответ, когда исправите.", Faults)]
    [TestCase("Замечания заказчика", "Просим посмотреть список ниже.", Faults)]
    [TestCase("Переезд", "Хотим понять, что из настроек ниже можно перенести на новый сервер без изменений?", Settings)]
    [TestCase("ТЗ", "По ТЗ заказчика сделали маршрут, но карточка на этапе согласования не открывается, ошибка доступа.", Clauses)]
    [TestCase("Интеграция", "ТЗ ниже для контекста. Подскажите, каким методом REST API забрать вложения карточки пачкой?", Clauses)]
    public void A_list_of_something_else_is_not_refused(string title, string cover, string lines)
    {
        var items = lines.Split("; ");
        var list = string.Join('\n', Enumerable.Range(0, 24).Select(i => $"{i + 1}. {items[i % items.Length]}"));

        var assessment = Assessor.Create().Assess(new RequestText(title, $"{cover}\n\n{list}"));

        Assert.That(assessment.Outcome, Is.Not.EqualTo(Outcome.SpecDump), string.Join("\n", assessment.Evidence));
    }
}
