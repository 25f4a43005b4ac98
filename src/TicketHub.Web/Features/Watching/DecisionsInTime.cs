using Microsoft.EntityFrameworkCore;
using TicketHub.Domain.Intake;
using TicketHub.Storage;

namespace TicketHub.Web.Features.Watching;

/// <summary>Counts decisions part by part, in the database: LINQ has no words for "which week" that both of them know.</summary>
public static class DecisionsInTime
{
    private const long MicrosecondsOfWeek = 7L * 24 * 60 * 60 * 1_000_000;

    private const int SecondsOfWeek = 7 * 24 * 60 * 60;

    public static async Task<IReadOnlyList<PartOfPeriod>> Read(TicketHubDb db, Period period, CancellationToken ct)
    {
        var rows = await Counts(db, period).ToListAsync(ct);
        // A request of this very moment stands in the last part, whatever the clocks of several instances say.
        var last = period.Parts - 1;
        return
        [
            .. Enumerable.Range(0, period.Parts).Select(part => new PartOfPeriod(
                period.FirstDay(part),
                rows.Where(row => Math.Min(row.Part, last) == part)
                    .GroupBy(row => Enum.Parse<Outcome>(row.JudgedAs))
                    .ToDictionary(outcome => outcome.Key, outcome => outcome.Sum(row => row.Count)))),
        ];
    }

    private static IQueryable<Row> Counts(TicketHubDb db, Period period)
    {
        var start = period.Start;
        if (db.Database.IsSqlite())
        {
            var from = (start.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;
            var length = period.WeeksTogether * MicrosecondsOfWeek;
            return db.Database.SqlQuery<Row>(
                $"""
                SELECT ("FiledAt" - {from}) / {length} AS "Part", "JudgedAs", COUNT(*) AS "Count"
                FROM "Tickets" WHERE "FiledAt" >= {from} GROUP BY 1, 2
                """);
        }

        var seconds = period.WeeksTogether * SecondsOfWeek;
        return db.Database.SqlQuery<Row>(
            $"""
            SELECT FLOOR(EXTRACT(EPOCH FROM ("FiledAt" - {start})) / {seconds})::int AS "Part", "JudgedAs", COUNT(*)::int AS "Count"
            FROM "Tickets" WHERE "FiledAt" >= {start} GROUP BY 1, 2
            """);
    }

    private sealed record Row(int Part, string JudgedAs, int Count);
}
