using TicketHub.Domain.Enhancements;

namespace TicketHub.Web.Features.Reports;

/// <summary>One table of a report in the reader's language: what the page shows is what is downloaded.</summary>
/// <param name="Name">As addresses call it.</param>
/// <param name="Head">The first row.</param>
/// <param name="Rows">Cells as spreadsheets know them.</param>
public sealed record ReportTable(string Name, IReadOnlyList<string> Head, IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    private static readonly HashSet<string> TextColumns = ["item", "into"];

    /// <summary>Its cells are words, not figures.</summary>
    public IReadOnlySet<int> Texts { get; private init; } = new HashSet<int>();

    public static readonly IReadOnlyList<string> Names = ["iterations", "ages", "swaps", "outside", "clients", "departments"];

    /// <summary>Null where there is no such table.</summary>
    public static ReportTable? Of(string name, EnhancementsReport report, Words words) => name switch
    {
        "iterations" => Told(
            words, name, ["month", "promised", "promisedDays", "kept", "keptDays", "carriedOver", "more", "moreDays"],
            report.Iterations.Select(one => Row(
                words.MonthOf(one.Month), one.Promised, one.PromisedDays, one.Kept,
                one.KeptDays, one.CarriedOver, one.More, one.MoreDays))),
        "ages" => Told(words, name, ["age", "enhancements", "people", "planned", "wishes"], report.Ages.Select(one => Row(
            one.To is { } to ? words.Say("report.age.between", one.From, to) : words.Say("report.age.over", one.From),
            one.Enhancements, one.People, one.Planned, one.Wishes))),
        "swaps" => Told(
            words, name, ["swap", "day", "item", "into", "givenUp", "lostDays", "lostPeople", "helpDays", "price"],
            report.Swaps.Select(one => Row(
                words.Say("swap.title", one.Number), one.DecidedOn, $"{Enhancement.Show(one.Item)} {one.Title}",
                words.MonthOf(one.Into), one.GivenUp, one.LostDays, one.LostPeople, one.HelpDays, one.Price))),
        "outside" => Told(words, name, ["month", "insideDays", "outsideDays", "outsideShare"], report.Outside.Select(one => Row(
            words.MonthOf(one.Month), one.InsideDays, one.OutsideDays, one.Share is { } share ? words.Percent(share) : null))),
        "clients" => Told(
            words, name, ["client", "all", "waiting", "planned", "released", "notDone"],
            report.Clients.Select(one => Row(one.Name ?? words["report.noProject"], one))),
        "departments" => Told(
            words, name, ["department", "all", "waiting", "planned", "released", "notDone"],
            report.Departments.Select(one => Row(one.Name, one))),
        _ => null,
    };

    private static ReportTable Told(Words words, string name, string[] head, IEnumerable<IReadOnlyList<object?>> rows) =>
        new(name, [.. head.Select(column => words[$"report.{column}"])], [.. rows])
        {
            Texts = head.Index().Where(column => TextColumns.Contains(column.Item)).Select(column => column.Index).ToHashSet(),
        };

    private static object?[] Row(params object?[] cells) => cells;

    private static object?[] Row(string? name, WantedByResource one) =>
        [name, one.All, one.Waiting, one.Planned, one.Released, one.NotDone];
}
