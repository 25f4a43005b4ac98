namespace TicketHub.Testing.Hosts;

/// <summary>Requests that leave the classifier no doubt, for tests that are about something else.</summary>
public static class Requests
{
    public static object Consultation(string title = "Срок этапа в рабочих днях", Guid? projectId = null) => new
    {
        title,
        body = "Как настроить в маршруте согласования срок этапа в рабочих днях? Версия minsky 4.1.6, пробовала календарь реестра, не помогло.",
        projectId,
    };

    public static object Defect(string title = "Не открываются карточки", Guid? projectId = null, string? environment = null) => new
    {
        title,
        body = "После обновления карточки реестра не открываются, ошибка 500, отдел стоит. В журнале java.lang.NullPointerException\n"
            + "    at kz.arta.synergy.forms.FormService.open(FormService.java:42)",
        projectId,
        environment,
    };

    /// <summary>A defect with these uploads.</summary>
    public static object With(params Guid[] uploads) => new
    {
        title = "Не открываются карточки",
        body = "После обновления карточки реестра не открываются, ошибка 500, отдел стоит.",
        uploads,
    };

    public static object Enhancement(string title = "Массовая замена исполнителя", Guid? projectId = null) => new
    {
        title,
        body = "Предлагаем добавить в платформу массовую замену исполнителя в открытых работах: сейчас меняем вручную, уходит два дня.",
        projectId,
    };

    public static object Unclear(string title = "Вопрос") => new { title, body = "Коллеги, посмотрите, пожалуйста, что с формой." };

    /// <summary>Twenty requirement clauses and the ask.</summary>
    public static object Specification() => new
    {
        title = "Просьба указать, что поддерживается",
        body = "Просим по каждому пункту указать, какой функционал поддерживается, а какой потребует доработки.\n\n1. Общие требования\n"
            + string.Join('\n', Enumerable.Range(1, 20).Select(i => $"1.{i}. Система должна обеспечивать ведение реестра обращений вида {i}.")),
    };
}
