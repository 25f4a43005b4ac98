using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TicketHub.Domain;
using TicketHub.Domain.People;
using TicketHub.Web.SigningIn;
using TicketHub.Web.Spreadsheets;

namespace TicketHub.Web.Features.Reports;

/// <summary>How enhancements fare, on one page; each table can be downloaded as it stands there.</summary>
public sealed class EnhancementsModel(ReadEnhancementsReport read, SignedIn me, Words words) : PageModel
{
    public EnhancementsReport Report { get; private set; } = null!;

    public IReadOnlyList<ReportTable> Tables { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? table, string? format, CancellationToken ct)
    {
        Report = await read.Run(me.Actor, ct);
        if (table is not null)
            return Download(ReportTable.Of(table, Report, words) ?? throw new RefusedException(new NothingHere()), format);
        Tables = [.. ReportTable.Names.Select(name => ReportTable.Of(name, Report, words)!)];
        return Page();
    }

    private FileContentResult Download(ReportTable table, string? format) => format == "csv"
        ? File(Csv.Of(table.Head, table.Rows, decimalComma: words.Language is not Language.En), Csv.MediaType, $"{table.Name}.csv")
        : File(Xlsx.Of(words[$"report.{table.Name}.title"], table.Head, table.Rows), Xlsx.MediaType, $"{table.Name}.xlsx");
}
