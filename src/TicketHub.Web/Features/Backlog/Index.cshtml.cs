using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TicketHub.Domain;
using TicketHub.Domain.Enhancements;
using TicketHub.Storage;
using TicketHub.Web.Features.Drafts;
using TicketHub.Web.Features.Shared;
using TicketHub.Web.Features.Submissions;
using TicketHub.Web.Lists;
using TicketHub.Web.Problems;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Features.Backlog;

[FormsOnly]
public sealed class IndexModel(
    TicketHubDb db, BacklogDoor door, ReadBoard readBoard, ReadTray readTray, ChangeEnhancement change, MakeEnhancement make,
    WaitingBetween waiting, ProblemAnswers problems, SignedIn me, Words words) : PageModel
{
    /// <summary>Told once by the page that follows: "done:17", with the words of done.</summary>
    /// <summary>Fewer than of the board, which stands beside it and is what one comes for.</summary>
    private const int TrayRows = 30;

    public const string DoneNotice = "backlog.done";

    private const string MovedNotice = "backlog.moved";

    public BoardView Board { get; private set; } = null!;

    public Page<TrayTicketResource>? Tray { get; private set; }

    public int TrayCount { get; private set; }

    /// <summary>What R&amp;D asks, for who acts as head.</summary>
    public IReadOnlyList<OpenQuestion> Questions { get; private set; } = [];

    public ActingPerson? Acting { get; private set; }

    public bool IsActing => Acting?.Id == me.Actor.Id;

    public Notice? Notice { get; private set; }

    /// <summary>What is wrong with what was chosen in the tray.</summary>
    public FormProblems TrayProblems { get; private set; } = FormProblems.None with { Scope = "tray" };

    public IReadOnlyList<long> Picked { get; private set; } = [];

    public async Task OnGetAsync(int? after, string? trayAfter, CancellationToken ct)
    {
        await door.Demand(me.Actor, ct);
        await Load(after ?? 0, trayAfter, Told(TempData[MovedNotice] as string), ct);
        Notice = JustDone.Tell(TempData, DoneNotice, words);
    }

    public async Task<IActionResult> OnPostMoveAsync(int after, long version, string? key, CancellationToken ct)
    {
        await door.Demand(me.Actor, ct);
        if (BoardForm.Read(Request.Form) is not (var number, var move))
            return NotFound();
        var name = Enhancement.Show(number);
        MoveNotice notice;
        try
        {
            var before = (await readBoard.Standings(ct)).SingleOrDefault(s => s.Number == number)?.Place;
            await KeptForms.Keyed(
                key, $"{Request.Form["dragged"]}{Request.Form["move"]}", k => change.Run(me.Actor, number, move, version, k, ct));
            var now = (await readBoard.Standings(ct)).Single(s => s.Number == number).Place;
            if (!Request.Headers.ContainsKey("HX-Request"))
            {
                TempData[MovedNotice] = string.Create(CultureInfo.InvariantCulture, $"{number}:{now}:{before}");
                return Redirect(BoardView.Href(after) + "#board");
            }

            notice = Moved(number, now, before);
        }
        catch (StaleVersionException)
        {
            notice = new(NoticeKind.Soon, words.Say("board.stale", name), words["board.stale.hint"]);
            Response.StatusCode = StatusCodes.Status409Conflict;
        }
        catch (RefusedException refused) when (refused.Refusals[0].Kind is not RefusalKind.NotFound)
        {
            notice = new(NoticeKind.Wrong, words["moved.refused"], problems.Say(refused.Refusals[0]));
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }

        if (Request.Headers.ContainsKey("HX-Request"))
        {
            await LoadBoard(after, notice, ct);
            return Partial("_Moved", Board);
        }

        await Load(after, null, notice, ct);
        return Page();
    }

    /// <summary>One button for each: make an enhancement of a request, add it to a similar one, or gather those that are ticked.</summary>
    public async Task<IActionResult> OnPostConsolidateAsync(
        int after, string? act, string? key, IReadOnlyList<string> tickets, CancellationToken ct)
    {
        await door.Demand(me.Actor, ct);
        Picked = [.. tickets.Select(t => Typed.Whole(t) ?? 0).Where(n => n > 0)];
        try
        {
            if (act?.Split(':') is ["make", var only] && Typed.Whole(only) is { } ticket)
                return await Made(ticket, key, ct);
            if (act?.Split(':') is ["join", var one, var to, var seen]
                && long.TryParse(one, out var joining) && long.TryParse(to, out var number) && long.TryParse(seen, out var version))
            {
                await KeptForms.Keyed(key, act, k => change.Run(me.Actor, number, new AddToEnhancement([joining]), version, k, ct));
                return Done("enhancementJoined", Enhancement.Show(number));
            }

            if (Picked.Count > 0)
                return Redirect(
                    $"{Paths.NewEnhancement}?{string.Join('&', Picked.Take(Enhancement.MostTickets).Select(n => $"tickets={n}"))}");
            throw new RefusedException(new TicketsNeeded());
        }
        catch (StaleVersionException)
        {
            TrayProblems = TrayProblems with { All = [new("", words["enhancement.stale"])] };
            Response.StatusCode = StatusCodes.Status409Conflict;
        }
        catch (RefusedException refused) when (refused.Refusals[0].Kind is not RefusalKind.NotFound)
        {
            TrayProblems = TrayProblems with { All = [.. refused.Refusals.Select(r => new FormProblem("", problems.Say(r)))] };
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }

        await Load(after, null, null, ct);
        return Page();
    }

    private async Task<IActionResult> Made(long ticket, string? key, CancellationToken ct)
    {
        var number = await KeptForms.Keyed(
            key, $"make:{ticket}", k => make.Run(me.Actor, new([ticket], null, null, null, null, null), k, ct));
        var place = (await readBoard.Standings(ct)).SingleOrDefault(s => s.Number == number)?.Place ?? 0;
        return Done("enhancementMade", Enhancement.Show(number), place.ToString(CultureInfo.InvariantCulture));
    }

    private RedirectResult Done(string done, params IEnumerable<string> about)
    {
        JustDone.Keep(TempData, DoneNotice, done, about);
        return Redirect(Paths.Backlog);
    }

    private MoveNotice? Told(string? moved) =>
        moved?.Split(':') is [var number, var now, var before]
        && long.TryParse(number, out var n)
        && int.TryParse(now, out var to)
        && int.TryParse(before, out var from)
            ? Moved(n, to, from)
            : null;

    private MoveNotice Moved(long number, int now, int? before)
    {
        var name = Enhancement.Show(number);
        return before is not { } from || from == now
            ? new(NoticeKind.Info, words.Say("moved.not", name, now))
            : new(
                NoticeKind.Done, words.Say("moved", name, now), words.Say("moved.from", from),
                $"{number}:{from}", words.Say("moved.undo", from));
    }

    private async Task Load(int after, string? trayAfter, MoveNotice? notice, CancellationToken ct)
    {
        await LoadBoard(after, notice, ct);
        Questions = IsActing ? await waiting.Questions(ct) : [];
        if (!me.Actor.SeesEveryRequest)
            return;
        Tray = await readTray.Run(me.Actor, Typed.Whole(trayAfter) is null ? null : trayAfter, TrayRows, ct);
        TrayCount = await readTray.Count(ct);
    }

    private async Task LoadBoard(int after, MoveNotice? notice, CancellationToken ct)
    {
        Acting = await door.WhoActs(ct);
        var part = await readBoard.From(Math.Max(0, after), BoardView.RowsAPage, ct);
        // An address grown old: the board has become shorter.
        if (part.Items.Count == 0 && part.Count > 0)
            (after, part) = (0, await readBoard.From(0, BoardView.RowsAPage, ct));
        Board = new(part, Math.Max(0, after), await Tickets(part, ct), IsActing, Guid.NewGuid().ToString("N"), notice);
    }

    private async Task<ILookup<long, RowTicket>> Tickets(BoardPart part, CancellationToken ct)
    {
        if (!me.Actor.SeesEveryRequest)
            return Array.Empty<RowTicket>().ToLookup(t => t.Enhancement);
        var numbers = part.Items.Select(item => (long?)item.Number).ToList();
        var tickets = await db.Tickets.Where(t => numbers.Contains(t.EnhancementNumber)).OrderBy(t => t.Number)
            .Select(t => new RowTicket(t.EnhancementNumber!.Value, t.Number, t.Title, t.Project == null ? null : t.Project.Name))
            .ToListAsync(ct);
        return tickets.ToLookup(t => t.Enhancement);
    }
}
