using Microsoft.EntityFrameworkCore;
using TicketHub.Domain.Findings;
using TicketHub.Domain.KnownDefects;
using TicketHub.Domain.Tickets;
using TicketHub.Storage;
using TicketHub.Web.Features.Tickets;

namespace TicketHub.Web.Features.KnownDefects;

/// <summary>
/// A request that a person took out of a group gets a group of its own at once. What tells its stack apart from those that stay is
/// remembered with it, so that the next one of its kind goes there; where nothing does, a person says.
/// </summary>
internal static class OwnDefect
{
    public static async Task Begin(DefectAct act, KnownDefect root, Ticket ticket, string? reason, CancellationToken ct)
    {
        await act.Db.SaveChangesAsync(ct);
        var its = await act.Db.Sightings.AsNoTracking().Include(s => s.Trace)
            .Where(s => s.TicketNumber == ticket.Number && s.Trace!.Defect != null && s.Trace.Defect.Root == root.Number)
            .OrderByDescending(s => s.IsDefining).ThenByDescending(s => s.Count).ToListAsync(ct);
        var stay = act.Db.MembersOfDefects().Where(m => m.Defect!.Root == root.Number && m.TicketNumber != ticket.Number);
        // No stack brought it here; or it is another defect already; or it is all that there is.
        if (its.Count == 0
            || await act.Db.MembersOfDefects().AnyAsync(m => m.TicketNumber == ticket.Number, ct)
            || !await stay.AnyAsync(ct))
            return;

        var shown = TicketNumber.Show(ticket.Number);
        var own = root.BeginWith(its[0].Trace!.AsTitle(), shown, act.By, reason, act.Now);
        act.Db.KnownDefects.Add(own);
        await act.Db.SaveChangesAsync(ct);
        root.Note(DefectEventCode.TicketSplitOut, act.By, act.Now, reason, ("defect", KnownDefect.Show(own.Number)), ("ticket", shown));
        act.Db.DefectTickets.Add(DefectTicket.Of(ticket.Number, own, LinkedBy.Person, DefectLink.Linked, act.Now));
        ticket.NoteDefect(KnownDefect.Show(own.Number), true, act.By, null, act.Now);

        var kinds = its.Where(s => s.IsDefining || !its[0].IsDefining).Select(s => s.Kind).Distinct().ToList();
        var shared = await act.Db.Sightings.Where(s => kinds.Contains(s.Kind) && stay.Any(m => m.TicketNumber == s.TicketNumber))
            .Select(s => s.Kind).Distinct().ToListAsync(ct);
        foreach (var kind in kinds.Where(kind => !shared.Contains(kind) && its.TrueForAll(s => s.Key != kind)))
            await Move(act, own, ticket, kind, ct);
        await DefectMembership.Anew(act.Db, [root.Number, own.Number], act.Now, ct);
    }

    private static async Task Move(DefectAct act, KnownDefect own, Ticket ticket, string kind, CancellationToken ct)
    {
        var seen = TracesInText.Of(ticket.Body).FirstOrDefault(t => t.Kind == kind) ?? await OfFile(act.Db, ticket, kind, ct);
        if (seen is not null)
            await KnownCalls.MoveTo(act, own, seen, ct);
    }

    private static async Task<SeenTrace?> OfFile(TicketHubDb db, Ticket ticket, string kind, CancellationToken ct)
    {
        var trace = await db.FileTraces.AsNoTracking()
            .Where(t => t.Kind == kind && db.Attachments.Any(a => a.Id == t.AttachmentId && a.TicketNumber == ticket.Number))
            .FirstOrDefaultAsync(ct);
        return trace?.Seen;
    }
}
