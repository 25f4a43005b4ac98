using Microsoft.EntityFrameworkCore;
using TicketHub.Domain;
using TicketHub.Domain.People;
using TicketHub.Storage;
using TicketHub.Web.Lists;

namespace TicketHub.Web.Features.People;

public sealed record AuditFilter(
    AuditAct? Act = null, Guid? By = null, bool ByOperator = false, Guid? Subject = null,
    DateOnly? From = null, DateOnly? To = null, long? Before = null)
{
    public bool IsEmpty => (Act, By, ByOperator, Subject, From, To) == (null, null, false, null, null, null);
}

public sealed record AuditRow(
    long Id, DateTimeOffset At, string? By, AuditAct Act, Guid SubjectId, string Subject, string? Before, string? After);

public sealed record AuditPage(IReadOnlyList<AuditRow> Rows, long? Next);

/// <summary>The audit list, newest first.</summary>
public sealed class ReadAudit(TicketHubDb db)
{
    public async Task<AuditPage> Run(Actor by, AuditFilter filter, CancellationToken ct)
    {
        Administration.Demand(by);
        IQueryable<AuditEntry> entries = db.Audit.AsNoTracking();
        if (filter.Act is { } act)
            entries = entries.Where(e => e.Act == act);
        if (filter.By is { } who)
            entries = entries.Where(e => e.ById == who);
        if (filter.ByOperator)
            entries = entries.Where(e => e.ById == null);
        if (filter.Subject is { } subject)
            entries = entries.Where(e => e.SubjectId == subject);
        if (filter.From is { } from)
        {
            var first = AlmatyTime.Midnight(from);
            entries = entries.Where(e => e.At >= first);
        }

        if (filter.To is { } to && to < DateOnly.MaxValue)
        {
            var last = AlmatyTime.Midnight(to.AddDays(1));
            entries = entries.Where(e => e.At < last);
        }

        if (filter.Before is { } before)
            entries = entries.Where(e => e.Id < before);
        var rows = await entries.OrderByDescending(e => e.Id).Take(Paging.Usual + 1)
            .Select(e => new AuditRow(
                e.Id, e.At, db.People.Where(p => p.Id == e.ById).Select(p => p.Name).SingleOrDefault(),
                e.Act, e.SubjectId, e.Subject, e.Before, e.After))
            .ToListAsync(ct);
        return new([.. rows.Take(Paging.Usual)], rows.Count > Paging.Usual ? rows[Paging.Usual - 1].Id : null);
    }

    /// <summary>Who has done anything yet: what the page offers to choose from.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Name)>> Doers(CancellationToken ct)
    {
        var people = await db.People.Where(p => db.Audit.Any(e => e.ById == p.Id))
            .OrderBy(p => p.NameKey)
            .Select(p => new { p.Id, p.Name })
            .ToListAsync(ct);
        return [.. people.Select(p => (p.Id, p.Name))];
    }
}
