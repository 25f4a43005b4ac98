using System.Globalization;

namespace TicketHub.Classification.Tests.Gate;

/// <summary>
/// Requirement documents in the shapes that customers send, put together from lists of our own; the same seed gives the same
/// document. <see cref="Shapes"/> names what it can write.
/// </summary>
internal sealed class RequirementGenerator(int seed)
{
    public static readonly string[] Shapes =
        ["gost34", "gost19", "ieee830", "tender", "bareTable", "sheet", "aligned", "questionnaire", "checklist", "infinitives", "stories", "kazakh", "kazakhTable", "prose"];

    private static readonly string[] Systems = ["Система", "Подсистема", "Модуль учёта", "Портал", "Платформа"];

    private static readonly string[] Actions =
    [
        "регистрацию", "согласование", "хранение", "поиск", "выгрузку", "печать", "рассылку", "сверку", "архивирование", "разграничение доступа к просмотру",
    ];

    private static readonly string[] Objects =
    [
        "путевых листов", "заявок на пропуск", "актов осмотра", "нарядов бригад", "проб воды", "договоров аренды", "табелей смен", "паспортов скважин", "жалоб пассажиров",
        "разрешений на огневые работы", "карточек животных", "протоколов комиссии",
    ];

    private static readonly string[] Conditions =
    [
        "с указанием ответственного", "в разрезе подразделений", "не реже одного раза в сутки", "с сохранением прежних значений", "по расписанию", "на двух языках",
        "с подтверждением по ЭЦП", "без участия администратора",
    ];

    private static readonly string[] EnglishObjects = ["work permits", "water samples", "lease contracts", "inspection reports", "shift rosters", "passenger claims", "repair orders"];

    private static readonly string[] EnglishActions = ["register", "archive", "export", "print", "compare", "assign", "search"];

    private static readonly string[] KazakhObjects = ["жол парақтарын", "рұқсат өтінімдерін", "тексеру актілерін", "су сынамаларын", "жалдау шарттарын", "ауысым кестелерін", "шағымдарды"];

    private static readonly string[] KazakhActions = ["тіркеуді", "сақтауды", "іздеуді", "басып шығаруды", "келісуді", "мұрағаттауды"];

    private readonly Random random = new(seed);

    public string Write(string shape, int clauses) => string.Join('\n', Lines(shape, clauses));

    private IEnumerable<string> Lines(string shape, int clauses) => shape switch
    {
        "gost34" => ["ТЕХНИЧЕСКОЕ ЗАДАНИЕ", "на создание автоматизированной системы", "1. Общие сведения", "2. Требования к системе", .. Rows(clauses, i => $"2.{1 + (i / 9)}.{1 + (i % 9)}. {Clause()}."), "3. Порядок контроля и приемки"],
        "gost19" => ["Техническое задание на программу", "1. Введение", "2. Основания для разработки", "3. Требования к программе", .. Rows(clauses, i => $"3.{i + 1}. Программа должна обеспечивать {Nominal()};"), "4. Стадии и этапы разработки"],
        "ieee830" => ["Software Requirements Specification", "1. Introduction", "2. Overall description", "3. Functional requirements", .. Rows(clauses, i => $"3.{i + 1} The system shall {Pick(EnglishActions)} {Pick(EnglishObjects)} within {i + 2} seconds.")],
        "tender" => ["№ | Наименование требования | Обязательность | Ответ участника", .. Rows(clauses, i => $"{i + 1} | {Capitalised()} | да | ")],
        "bareTable" => ["Показатель | Есть в системе (+/-) | Комментарий исполнителя", .. Rows(clauses, _ => $"{Capitalised()} | | ")],
        "sheet" => ["Код\tТребование заказчика\tПриоритет\tРеализовано?", .. Rows(clauses, i => $"R-{i + 1:000}\t{Capitalised()}\tвысокий\t")],
        "aligned" => ["№     Требование                                                                  Соответствие", .. Rows(clauses, i => $"{i + 1,-6}{Capitalised(),-76}да/нет")],
        "questionnaire" => ["Опросный лист", .. Rows(clauses, i => $"{i + 1}. {Pick("Поддерживает ли система", "Обеспечивает ли платформа", "Предусмотрена ли в системе возможность:", "Позволяет ли решение вести")} {Nominal()}?")],
        "checklist" => ["Перечень требований к платформе", .. Rows(clauses, _ => $"- {Pick("Наличие", "Возможность", "Обеспечение", "Ведение")}: {Nominal()};")],
        "infinitives" => ["Технические требования заказчика", .. Rows(clauses, i => $"{i + 1}) {Pick("обеспечить", "реализовать", "предусмотреть")} {Nominal()};")],
        "stories" => ["Бэклог заказчика", .. Rows(clauses, _ => $"Как {Pick("диспетчер", "кладовщик", "мастер")}, я хочу видеть журнал {Pick(Objects)} {Pick(Conditions)}.")],
        "kazakh" => ["Техникалық ерекшелік", "1. Жалпы ережелер", "2. Функционалдық талаптар", .. Rows(clauses, i => $"2.{i + 1}. Жүйе {Pick(KazakhObjects)} {Pick(KazakhActions)} қамтамасыз етуі тиіс.")],
        "kazakhTable" => ["№ | Талаптар | Сәйкестігі (иә/жоқ)", .. Rows(clauses, i => $"{i + 1} | {Pick(KazakhObjects)} {Pick(KazakhActions)} | ")],
        "prose" => ["Требования заказчика", .. Rows((clauses + 3) / 4, _ => string.Join(' ', Rows(4, _ => Clause() + ".")))],
        _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, "No such shape."),
    };

    private string Clause() => string.Create(CultureInfo.InvariantCulture, $"{Pick(Systems)} {Pick("должна обеспечивать", "должен обеспечивать", "должна поддерживать")} {Nominal()}");

    private string Nominal() => $"{Pick(Actions)} {Pick(Objects)} {Pick(Conditions)}";

    private string Capitalised()
    {
        var text = Nominal();
        return char.ToUpperInvariant(text[0]) + text[1..];
    }

    private static IEnumerable<string> Rows(int count, Func<int, string> row) => Enumerable.Range(0, count).Select(row);

    private string Pick(params string[] from) => from[random.Next(from.Length)];
}
