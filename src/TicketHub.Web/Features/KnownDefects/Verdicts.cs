using Microsoft.EntityFrameworkCore;
using TicketHub.Domain;
using TicketHub.Domain.KnownDefects;
using TicketHub.Domain.Tickets;
using TicketHub.Storage;
using TicketHub.Web.Features.Tickets;

namespace TicketHub.Web.Features.KnownDefects;

/// <summary>What a person says of a request and a known defect: it is it, or it is not.</summary>
internal static class Verdicts
{
    /// <param name="root">The one that speaks for all that were merged: what is said of it is said of all of them.</param>
    /// <exception cref="RefusedException">The request stands in another queue.</exception>
    public static async Task Say(DefectAct act, KnownDefect root, Ticket ticket, bool isIt, string? reason, CancellationToken ct)
    {
        if (root.Under is { } above)
            throw new RefusedException(new DefectMergedAlready(KnownDefect.Show(root.Number), KnownDefect.Show(above)));
        if (ticket.Queue is not QueueKind.Defect)
            throw new RefusedException(new TicketIsNoDefect(TicketNumber.Show(ticket.Number)));
        var link = isIt ? DefectLink.Linked : DefectLink.RuledOut;
        var rows = await act.Db.DefectTickets.Include(m => m.Defect)
            .Where(m => m.TicketNumber == ticket.Number && m.Defect!.Root == root.Number).ToListAsync(ct);
        if (rows.Count == 0 && !isIt)
            throw new RefusedException(new TicketNotInDefect(TicketNumber.Show(ticket.Number)));
        if (rows.Count > 0 && rows.TrueForAll(m => m.By is LinkedBy.Person && m.Link == link))
            return;
        if (rows.Count == 0)
        {
            rows.Add(DefectTicket.Of(ticket.Number, root, LinkedBy.Person, link, act.Now));
            act.Db.DefectTickets.Add(rows[0]);
        }

        var asked = rows.Exists(m => m.AfterFix is not (AfterFix.No or AfterFix.OtherCall));
        foreach (var row in rows)
        {
            row.Say(link);
            if (row.AfterFix is AfterFix.OtherCall)
                row.Judge(AfterFix.No);
        }

        ticket.NoteDefect(KnownDefect.Show(root.Number), isIt, act.By, reason, act.Now);
        root.Note(
            isIt ? DefectEventCode.TicketLinked : DefectEventCode.TicketRuledOut, act.By, act.Now, reason,
            ("ticket", TicketNumber.Show(ticket.Number)));
        if (!isIt)
        {
            await TakeBackAlarm(act, root, ticket, rows, reason, ct);
            await OwnDefect.Begin(act, root, ticket, reason, ct);
            return;
        }

        root.Saw(ticket.FiledAt);
        var confirmed = root.Confirmed;
        root.Confirm(act.By, act.Now);
        if (!asked)
            await AfterTheFix.Ask(act.Db, root, ticket, rows[0], act.By, act.Now, ct);
        if (!confirmed)
            await DefectMembership.Anew(act.Db, [root.Number], act.Now, ct);
    }

    /// <summary>What is not it, did not bring it back either.</summary>
    private static async Task TakeBackAlarm(
        DefectAct act, KnownDefect root, Ticket ticket, List<DefectTicket> rows, string? reason, CancellationToken ct)
    {
        var alarmed = rows.Exists(m => m.AfterFix is AfterFix.SeenAgain);
        foreach (var row in rows)
            row.Judge(AfterFix.No);
        if (!alarmed || root.FixedIn is null)
            return;
        ticket.NotAfterFix(act.Now);
        var others = await act.Db.MembersOfDefects().AnyAsync(
            m => m.Defect!.Root == root.Number && m.TicketNumber != ticket.Number && m.AfterFix == AfterFix.SeenAgain, ct);
        await AfterTheFix.NotSeenAgain(act.Db, root, ticket.Number, others, act.By, reason, act.Now, ct, but: ticket.Number);
    }
}
