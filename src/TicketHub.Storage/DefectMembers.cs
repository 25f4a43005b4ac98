using TicketHub.Domain.KnownDefects;
using TicketHub.Domain.Tickets;

namespace TicketHub.Storage;

/// <summary>Which requests belong to which known defects, as merges, splits and people's words have it now.</summary>
public static class DefectMembers
{
    /// <summary>Whoever changes anything about known defects takes its turn here first.</summary>
    public const string Acts = "known-defects";

    /// <summary>This many requests make a defect known that no person has looked at.</summary>
    public const int MakeItKnown = 2;

    /// <summary>
    /// All of them, in the queue of defects and not ruled out as one. Who was linked by a person belongs; who was ruled out does not,
    /// whatever else of the same defect a log says. A request can be there several times, once for each trace's own defect.
    /// </summary>
    public static IQueryable<DefectTicket> MembersOfDefects(this TicketHubDb db) => db.DefectTickets.Where(m =>
        db.Tickets.Any(t => t.Number == m.TicketNumber && t.Queue == QueueKind.Defect && t.Status != TicketStatus.NotADefect)
        && (m.Link == DefectLink.Linked
            || (m.Link == DefectLink.Suspected
                && !db.DefectTickets.Any(o =>
                    o.TicketNumber == m.TicketNumber && o.Link == DefectLink.RuledOut
                    && o.Defect!.Root == m.Defect!.Root))));

    /// <summary>The defects that speak for themselves and are known: by a person's word, or by a second request.</summary>
    public static IQueryable<KnownDefect> KnownOnes(this TicketHubDb db) => db.KnownDefects.Where(d =>
        d.Under == null
        && (d.Confirmed
            || db.MembersOfDefects().Where(m => m.Defect!.Root == d.Number).Select(m => m.TicketNumber).Distinct().Count() >= MakeItKnown));
}
