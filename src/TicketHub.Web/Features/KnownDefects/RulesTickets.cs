using Microsoft.EntityFrameworkCore;
using TicketHub.Domain.KnownDefects;
using TicketHub.Storage;

namespace TicketHub.Web.Features.KnownDefects;

/// <summary>The requests that a rule brought go with it, unless something else tells them too or a person has said that they belong.</summary>
internal static class RulesTickets
{
    private const int AtOnce = 50;

    public static async Task Leave(DefectAct act, DefectRule gone, KnownDefect root, CancellationToken ct)
    {
        var rows = await act.Db.DefectTickets
            .Where(m => m.DefectNumber == gone.DefectNumber && m.By == LinkedBy.Rule && m.Link == DefectLink.Suspected).ToListAsync(ct);
        var others = await act.Db.DefectRules.AsNoTracking()
            .Where(r => r.DefectNumber == gone.DefectNumber && r.Id != gone.Id)
            .ToListAsync(ct);
        var leaving = new List<DefectTicket>();
        foreach (var some in rows.Chunk(AtOnce))
        {
            var clues = others.Count == 0 ? null : await RuleReach.CluesOf(act.Db, [.. some.Select(m => m.TicketNumber)], ct);
            leaving.AddRange(some.Where(m => clues is null || !others.Exists(rule => rule.Matches(clues[m.TicketNumber]))));
        }

        act.Db.DefectTickets.RemoveRange(leaving);
        // A stack may tell some of them as well.
        await DefectMembership.Anew(act.Db, [root.Number], act.Now, ct);
        await act.Db.SaveChangesAsync(ct);
        if (leaving.Find(m => m.AfterFix is AfterFix.SeenAgain) is not { } alarmed || root.FixedIn is null)
            return;
        var again = await act.Db.MembersOfDefects().AnyAsync(
            m => m.Defect!.Root == root.Number && m.AfterFix == AfterFix.SeenAgain, ct);
        await AfterTheFix.NotSeenAgain(act.Db, root, alarmed.TicketNumber, again, act.By, null, act.Now, ct);
    }
}
