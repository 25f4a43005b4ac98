using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using TicketHub.Domain.People;
using TicketHub.Storage;
using TicketHub.Web.Features.Backlog;
using TicketHub.Web.Features.Demand;
using TicketHub.Web.Features.People;
using TicketHub.Web.Features.Reports;
using TicketHub.Web.Features.Submissions;
using TicketHub.Web.Features.Tickets;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Features.Shared;

/// <summary>Reads what stands around a page: who is signed in, and the queues that are theirs with what is open there.</summary>
public sealed class ShellViewComponent(
    SignedIn me, TicketHubDb db, ListQueues queues, BacklogDoor door,
    ReportsDoor reports, ReadFollowing following, WaitingBetween waiting, Words words)
    : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        var actor = me.Actor;
        var ct = HttpContext.RequestAborted;
        var path = HttpContext.Request.Path.Value ?? "";
        var open = await queues.Run(actor, ct);
        var mine = await db.Tickets.WhereAwaited().CountAsync(t => t.RequesterId == actor.Id, ct);
        var unseen = await following.CountUnseen(actor, ct);
        var doors = QueueDoors.OpenTo(actor).Select(queue =>
            NavigationItem.Queue(queue, open.Single(q => q.Queue == queue).Open, path));
        var backlog = await door.IsOpenTo(actor, ct) ? await Backlog(actor, path, ct) : [];
        NavigationItem[] read = await reports.IsOpenTo(actor, ct) ? [NavigationItem.Reports(path)] : [];
        var role = RoleNames.Of(actor.Roles);
        return View(new Shell(
            actor.Name,
            role.Count > 0 ? words[$"role.{role[^1]}"] : "",
            [
                .. doors,
                .. NavigationItem.KnownDefects(actor, path),
                .. backlog,
                .. read,
                NavigationItem.Mine(mine, path),
                NavigationItem.Demand(unseen, path),
                .. NavigationItem.Watching(actor, path),
                .. NavigationItem.Administration(actor, path),
            ]));
    }

    private async Task<NavigationItem[]> Backlog(Actor actor, string path, CancellationToken ct) =>
        [
            NavigationItem.Backlog(path),
            NavigationItem.Submissions(await waiting.Submissions(actor, ct), path),
            .. NavigationItem.Plan(actor, await waiting.Swaps(actor, ct), path),
        ];
}
