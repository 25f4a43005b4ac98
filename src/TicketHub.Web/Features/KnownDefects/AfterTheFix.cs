using Microsoft.EntityFrameworkCore;
using TicketHub.Domain.KnownDefects;
using TicketHub.Domain.People;
using TicketHub.Domain.Tickets;
using TicketHub.Storage;

namespace TicketHub.Web.Features.KnownDefects;

/// <summary>What delivered fixes and versions say about known defects.</summary>
public static class AfterTheFix
{
    /// <summary>A request has joined: does its version have the fix already? Then it hurries more, and the defect is open again.</summary>
    /// <param name="by">Who linked it; null where its log did.</param>
    /// <param name="isSure">A person or a rule says so, or it was called from where the defect is known to be.</param>
    public static async Task Ask(
        TicketHubDb db, KnownDefect root, Ticket ticket, DefectTicket row,
        Actor? by, DateTimeOffset now, CancellationToken ct, bool isSure = true)
    {
        if (root.FixedIn is not { } fixedIn || root.FixedBy == ticket.Number)
            return;
        if (!isSure)
        {
            row.Judge(AfterFix.OtherCall);
            return;
        }

        var answer = PlatformVersion.Seen(ticket.ProductVersion, fixedIn);
        row.Judge(answer);
        if (answer is AfterFix.SeenAgain)
            await SeenAgain(db, root, ticket, by, now, ct);
    }

    public static async Task SeenAgain(TicketHubDb db, KnownDefect root, Ticket ticket, Actor? by, DateTimeOffset now, CancellationToken ct)
    {
        if (root.Status is not DefectStatus.SeenAgain)
            await TellRequests.Tell(db, root, EventCode.DefectSeenAgain, root.FixedIn!, ticket.Number, now, ct);
        root.SeeAgain(ticket.ProductVersion, ticket.Number, by, now);
        // What has its own fix delivered hurries no more.
        if (ticket is { IsOpen: true, Status: not TicketStatus.FixDelivered })
            ticket.RaiseAfterFix(root.FixedIn!, now);
    }

    /// <summary>A person says that this request did not bring it back. Where no other one did, the fix holds, and who was told otherwise reads so.</summary>
    /// <param name="but">The request where it leaves the defect for that.</param>
    public static async Task NotSeenAgain(
        TicketHubDb db, KnownDefect root, long ticket, bool others, Actor by,
        string? reason, DateTimeOffset now, CancellationToken ct, long? but = null)
    {
        var before = root.Status;
        root.NotSeenAgain(ticket, others, by, reason, now);
        if (before is DefectStatus.SeenAgain && root.Status is DefectStatus.Fixed)
            await TellRequests.Tell(db, root, EventCode.DefectFixHolds, root.FixedIn!, but, now, ct);
    }

    /// <summary>
    /// A fix was delivered on a request, or was none after all. It fixes the defects that a person linked it to; where there is none,
    /// the one that its log tells, if that is only one.
    /// </summary>
    public static async Task Follow(TicketHubDb db, Ticket ticket, string? before, Actor by, DateTimeOffset now, CancellationToken ct)
    {
        if (ticket.FixedIn == before)
            return;
        await Turn.Take(db, DefectMembers.Acts, ct);
        if (ticket.FixedIn is null)
        {
            foreach (var one in await db.KnownDefects.Where(d => d.FixedBy == ticket.Number && d.Under == null).ToListAsync(ct))
            {
                await TellRequests.Tell(db, one, EventCode.DefectNotFixed, one.FixedIn!, ticket.Number, now, ct);
                one.TakeFixBack(by, null, now);
            }

            return;
        }

        var members = await db.MembersOfDefects().Where(m => m.TicketNumber == ticket.Number)
            .Select(m => new { m.Defect!.Root, m.Link }).ToListAsync(ct);
        var linked = members.Where(m => m.Link is DefectLink.Linked).Select(m => m.Root).Distinct().ToList();
        var suspected = members.Select(m => m.Root).Distinct().ToList();
        var its = linked.Count > 0 ? linked : suspected.Count == 1 ? suspected : [];
        foreach (var root in await db.KnownDefects.Where(d => its.Contains(d.Number)).ToListAsync(ct))
        {
            root.Fix(ticket.FixedIn, ticket.Number, by, null, now);
            await TellRequests.Tell(db, root, EventCode.DefectFixed, root.FixedIn!, ticket.Number, now, ct);
        }
    }
}
