using Microsoft.EntityFrameworkCore;
using TicketHub.Diagnostics;
using TicketHub.Domain;
using TicketHub.Domain.KnownDefects;
using TicketHub.Domain.People;
using TicketHub.Domain.Tickets;
using TicketHub.Storage;
using TicketHub.Web.Features.Tickets;

namespace TicketHub.Web.Features.KnownDefects;

/// <summary>"This is it" or "this is not it". That it is not needs no reason: the log looked alike, that is all.</summary>
public sealed record DefectVerdict(long? Defect, bool? IsIt, string? Reason = null);

/// <summary>A defect that no log has told yet, opened by a person with the request that it is seen in.</summary>
public sealed record NewDefect(string? Title);

/// <summary>What an agent says on a request about known defects. No version is needed: of two the last word stands, and both are told.</summary>
public sealed class JudgeTicket(ChangeDefect change)
{
    /// <exception cref="RefusedException">Unknown, not theirs to say, or in another queue.</exception>
    public Task Run(Actor actor, long number, DefectVerdict verdict, string? key, CancellationToken ct) =>
        On(actor, number, "defect", verdict, key, async (act, ticket, token) =>
        {
            var isIt = verdict.IsIt ?? throw new RefusedException(new VerdictNeeded());
            var named = await act.Named(verdict.Defect ?? throw new RefusedException(new DefectNeeded("defect")), "defect", token);
            // Merged while the page was open: what was said of one is said of the one that speaks for it.
            var root = await act.Defect(named.Root, token);
            await Verdicts.Say(act, root, ticket, isIt, KnownDefect.ReasonIfAny(verdict.Reason), token);
        }, ct);

    /// <inheritdoc cref="Run"/>
    public Task Open(Actor actor, long number, NewDefect input, string? key, CancellationToken ct) =>
        On(actor, number, "newDefect", input, key, async (act, ticket, token) =>
        {
            if (ticket.Queue is not QueueKind.Defect)
                throw new RefusedException(new TicketIsNoDefect(TicketNumber.Show(ticket.Number)));
            var defect = KnownDefect.Open(Secrets.Masked(input.Title ?? ""), act.By, act.Now);
            act.Db.KnownDefects.Add(defect);
            await act.Db.SaveChangesAsync(token);
            await Verdicts.Say(act, defect, ticket, true, null, token);
        }, ct);

    private Task On(
        Actor actor, long number, string operation, object content, string? key,
        Func<DefectAct, Ticket, CancellationToken, Task> work, CancellationToken ct) =>
        change.Turn(actor, $"{number}/{operation}", key, content, async (act, token) =>
        {
            var ticket = await act.Db.TicketsVisibleTo(actor).SingleOrDefaultAsync(t => t.Number == number, token)
                ?? throw new RefusedException(new TicketNotFound(TicketNumber.Show(number)));
            // Who sees the request but no known defects learns nothing of them by trying.
            DefectDoor.DemandGroups(actor);
            await work(act, ticket, token);
        }, ct);
}
