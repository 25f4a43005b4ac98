using Microsoft.EntityFrameworkCore;
using TicketHub.Domain.Findings;
using TicketHub.Storage;

namespace TicketHub.Web.Features.KnownDefects;

/// <summary>By which key a trace has its home: that of its group, or its kind's own where a person took that kind out of the group.</summary>
public static class TraceKeys
{
    public static async Task<Func<SeenTrace, string>> Of(TicketHubDb db, IReadOnlyList<SeenTrace> traces, CancellationToken ct)
    {
        var kinds = traces.Select(trace => trace.Kind).Distinct().ToList();
        var keys = kinds.Count == 0
            ? []
            : await db.DefectTraces.Where(trace => kinds.Contains(trace.Key)).Select(trace => trace.Key).ToListAsync(ct);
        var apart = keys.ToHashSet();
        return trace => apart.Contains(trace.Kind) ? trace.Kind : trace.Group;
    }
}
