using Microsoft.EntityFrameworkCore;
using TicketHub.Domain.KnownDefects;
using TicketHub.Domain.People;
using TicketHub.Domain.Tickets;
using TicketHub.Storage;

namespace TicketHub.Web.Features.KnownDefects;

/// <summary>A request of a known defect as lists and sums need it, once for each of the two.</summary>
public sealed record MemberRow(
    long Root, long Number, string Title, string? Project, string? ProductVersion, TicketStatus Status, DateTimeOffset FiledAt,
    DefectLink Link, LinkedBy By, AfterFix AfterFix);

/// <summary>Reads which requests belong to defects. Which of them a person may open is asked where they are shown.</summary>
public static class DefectMembersRead
{
    public static async Task<ILookup<long, MemberRow>> MemberRows(
        this TicketHubDb db, IReadOnlyCollection<long> roots, CancellationToken ct, IQueryable<Ticket>? among = null) =>
        (await Rows(db.MembersOfDefects(), among ?? db.Tickets, roots).ToListAsync(ct))
            .GroupBy(m => (m.Root, m.Number))
            .Select(Strongest)
            .ToLookup(m => m.Root);

    /// <summary>What people took out.</summary>
    public static async Task<IReadOnlyList<MemberRow>> RuledOutRows(this TicketHubDb db, Actor actor, long root, CancellationToken ct)
    {
        var members = db.MembersOfDefects().Where(m => m.Defect!.Root == root);
        var ruledOut = db.DefectTickets.Where(m => m.Link == DefectLink.RuledOut && !members.Any(o => o.TicketNumber == m.TicketNumber));
        var rows = await Rows(ruledOut, db.TicketsVisibleTo(actor), [root]).ToListAsync(ct);
        return [.. rows.DistinctBy(m => m.Number).OrderByDescending(m => m.Number)];
    }

    private static IQueryable<MemberRow> Rows(
        IQueryable<DefectTicket> members, IQueryable<Ticket> tickets, IReadOnlyCollection<long> roots) =>
        from m in members
        where roots.Contains(m.Defect!.Root)
        join t in tickets on m.TicketNumber equals t.Number
        select new MemberRow(
            m.Defect!.Root, t.Number, t.Title, t.Project == null ? null : t.Project.Name, t.ProductVersion, t.Status, t.FiledAt,
            m.Link, m.By, m.AfterFix);

    /// <summary>A request that several traces bring is one: a person's word counts most, then what was said of its version.</summary>
    private static MemberRow Strongest(IEnumerable<MemberRow> rows)
    {
        var all = rows.ToList();
        return all.MaxBy(m => (m.Link is DefectLink.Linked, m.AfterFix))!;
    }
}
