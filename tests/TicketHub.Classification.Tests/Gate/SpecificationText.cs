using System.Globalization;
using System.Text;

namespace TicketHub.Classification.Tests.Gate;

/// <summary>Requirement documents of any size, as customers send them.</summary>
internal static class SpecificationText
{
    private static readonly string[] Actions =
    [
        "регистрацию входящих обращений с присвоением номера", "поиск по всем полям карточки", "выгрузку отчётов в формате Excel",
        "разграничение доступа по ролям", "ведение журнала действий пользователей", "уведомление исполнителей о сроках",
        "подписание документов ЭЦП НУЦ РК", "хранение не менее 10 лет", "интеграцию с порталом eGov", "работу 500 пользователей",
    ];

    public static string Clauses(int count)
    {
        var text = new StringBuilder("Техническое задание\nна создание системы электронного документооборота\n\n1. Общие положения\n\n");
        text.Append("1.1. Назначение системы\nСистема предназначена для автоматизации документооборота заказчика.\n\n2. Требования к системе\n\n");
        for (var i = 1; i <= count; i++)
        {
            var group = 1 + (i / 10);
            text.Append(CultureInfo.InvariantCulture, $"2.{group}.{(i % 10) + 1}. Система должна обеспечивать {Actions[i % Actions.Length]}, вариант {i}.\n");
        }

        return text.Append("\n3. Порядок контроля и приемки\nПриёмка проводится комиссией заказчика.\n").ToString();
    }

    public static string AnswerTable(int rows) =>
        "№ | Требование | Обязательность | Поддерживается (да/нет) | Комментарий поставщика\n"
        + string.Join('\n', Enumerable.Range(1, rows).Select(i => $"{i} | Возможность: {Actions[i % Actions.Length]} | да | |"));

    public const string Kazakh =
        """
        Техникалық ерекшелік
        1. Жалпы ережелер
        1.1. Жүйенің мақсаты: құжат айналымын автоматтандыру.
        2. Функционалдық талаптар
        2.1. Жүйе кіріс құжаттарды тіркеуді қамтамасыз етуі тиіс.
        2.2. Жүйе құжаттарды барлық өрістер бойынша іздеуді қамтамасыз етуі тиіс.
        2.3. Жүйеде рөлдер бойынша қолжетімділікті шектеу мүмкіндігі болуы қажет.
        2.4. Жүйе ЭЦҚ арқылы қол қоюды қолдауы тиіс.
        2.5. Жүйе есептерді Excel форматында шығаруы тиіс.
        2.6. Жүйе пайдаланушылардың әрекеттер журналын жүргізуі тиіс.
        2.7. Жүйе орындаушыларға мерзімдер туралы хабарлама жіберуі қажет.
        2.8. Жүйе құжаттарды кемінде 10 жыл сақтауы тиіс.
        2.9. Жүйе eGov порталымен интеграцияны қамтамасыз етуі тиіс.
        2.10. Жүйе 500 пайдаланушының бір уақытта жұмысын қамтамасыз етуі тиіс.
        3. Қабылдау тәртібі
        Жұмыс комиссиямен қабылданады.
        """;

    public const string English =
        """
        Software Requirements Specification
        1. Introduction
        1.1 Purpose
        This document describes the requirements for a records management system.
        2. Functional requirements
        2.1 The system shall register incoming documents and assign numbers.
        2.2 The system shall provide search over all fields.
        2.3 The system shall restrict access by roles.
        2.4 The system must support digital signatures.
        2.5 The system shall export reports to Excel.
        2.6 The system shall keep an audit log of user actions.
        2.7 The system shall notify performers of deadlines.
        2.8 The system must store documents for at least ten years.
        2.9 The system shall integrate with the state portal.
        2.10 The system shall support 500 concurrent users.
        3. Non-functional requirements
        3.1 The system must answer within two seconds.
        4. Acceptance criteria
        A committee of the customer accepts the work.
        """;
}
