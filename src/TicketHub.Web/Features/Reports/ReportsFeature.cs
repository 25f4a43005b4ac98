using TicketHub.Domain;
using TicketHub.Domain.People;
using TicketHub.Web.Problems;
using TicketHub.Web.SigningIn;
using TicketHub.Web.Spreadsheets;

namespace TicketHub.Web.Features.Reports;

/// <summary>Reports about enhancements, as pages, JSON, CSV and XLSX.</summary>
public static class ReportsFeature
{
    public const string Path = "/reports/enhancements";

    private const string Tag = "Reports";

    public static IServiceCollection AddReports(this IServiceCollection services) =>
        services.AddScoped<ReportsDoor>().AddScoped<ReadEnhancementsReport>();

    public static void MapReports(this RouteGroupBuilder api)
    {
        var report = api.MapGroup("/reports/enhancements").WithTags(Tag);

        report.MapGet("/", async (ReadEnhancementsReport read, SignedIn me, CancellationToken ct) => await read.Run(me.Actor, ct))
            .WithName("getEnhancementsReport")
            .WithSummary(
                "Promised and delivered, the age of the backlog, what swaps cost, outside work, by client and by department")
            .Refuses(404);

        report.MapGet("/{table}/csv", async (string table, ReadEnhancementsReport read, SignedIn me, Words words, CancellationToken ct) =>
                Sheet(await read.Run(me.Actor, ct), table, "csv", words))
            .WithName("downloadReportCsv").WithSummary("One table of it as CSV: iterations, ages, swaps, outside, clients or departments")
            .Produces(StatusCodes.Status200OK, contentType: "text/csv").Refuses(404);

        report.MapGet("/{table}/xlsx", async (string table, ReadEnhancementsReport read, SignedIn me, Words words, CancellationToken ct) =>
                Sheet(await read.Run(me.Actor, ct), table, "xlsx", words))
            .WithName("downloadReportXlsx").WithSummary("The same as an XLSX workbook")
            .Produces(StatusCodes.Status200OK, contentType: Xlsx.MediaType).Refuses(404);
    }

    /// <exception cref="RefusedException">There is no such table.</exception>
    public static IResult Sheet(EnhancementsReport report, string name, string format, Words words)
    {
        var table = ReportTable.Of(name, report, words) ?? throw new RefusedException(new NothingHere());
        return format == "csv"
            ? Results.File(Csv.Of(table.Head, table.Rows), Csv.MediaType, $"{name}.csv")
            : Results.File(Xlsx.Of(words[$"report.{name}.title"], table.Head, table.Rows), Xlsx.MediaType, $"{name}.xlsx");
    }
}
