using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TicketHub.Domain.Enhancements;
using TicketHub.Domain.Tickets;
using TicketHub.Storage;
using TicketHub.Web.Features.Drafts;
using TicketHub.Web.Features.Shared;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Features.Backlog;

/// <summary>Consolidation: what the requests that were ticked become together.</summary>
[FormsOnly]
public sealed class NewModel(
    TicketHubDb db, BacklogDoor door, ReadEnhancement read, MakeEnhancement make,
    ChangeEnhancement change, KeptForms forms, TimeProvider clock, SignedIn me, Words words)
    : PageModel
{
    /// <summary>Those named in the address that are in the tray.</summary>
    public IReadOnlyList<EvidenceTicketResource> Tickets { get; private set; } = [];

    /// <summary>Those named in the address that are not, with the enhancement that has them; null where there is none.</summary>
    public IReadOnlyList<(long Number, long? Enhancement)> LeftOut { get; private set; } = [];

    public EnhancementFields Fields { get; private set; } = null!;

    public string? Number { get; private set; }

    public string Key { get; private set; } = Guid.NewGuid().ToString("N");

    public RefusedForm? Refused { get; private set; }

    public Notice? Notice { get; private set; }

    private Draft? kept;

    public DraftFields Hidden => DraftFields.Begin(DraftForm.NewEnhancement, kept, $"{Key}-make");

    public FormProblems ProblemsOf(string form) => Refused?.Form == form ? Refused.Problems : FormProblems.None with { Scope = form };

    public async Task OnGetAsync(IReadOnlyList<long> tickets, CancellationToken ct)
    {
        // Before the form: who may not consolidate writes nothing in vain. For whom there is no backlog there is no page either.
        await door.Demand(me.Actor, ct);
        await BacklogDoor.DemandActingHead(db, me.Actor, clock.GetUtcNow(), ct);
        await Load(tickets, ct);
        var first = await db.Tickets.AsNoTracking()
            .FirstOrDefaultAsync(t => t.Number == Tickets.Select(x => x.Number).FirstOrDefault(), ct);
        var text = first is null ? null : EnhancementText.From(first);
        var fields = kept is null
            ? new(text?.Title, text?.Need, null, null, null, FormProblems.None)
            : EnhancementFields.Of(kept);
        Fields = fields with { Problems = ProblemsOf("make") };
        Notice = forms.Expired(TempData[ExpiredForms.Notice], [kept]);
    }

    public async Task<IActionResult> OnPostMakeAsync(IReadOnlyList<long> tickets, string? key, CancellationToken ct)
    {
        await door.Demand(me.Actor, ct);
        var number = 0L;
        var text = EnhancementFields.Read(Request.Form, FormProblems.None).ToChange();
        Refused = await forms.Try("make", async () => number = await KeptForms.Keyed(
            key, null,
            k => make.Run(me.Actor, new(tickets, text.Title, text.Need, text.Benefit, text.WantedBy, text.WantedReason), k, ct)));
        await forms.KeepOrForget(Request.Form, Refused, ct);
        if (Refused is null)
            return Done("enhancementMade", number, (await read.Run(me.Actor, number, ct)).Place);
        return await Again(tickets, ct);
    }

    public async Task<IActionResult> OnPostJoinAsync(IReadOnlyList<long> tickets, string? number, string? key, CancellationToken ct)
    {
        await door.Demand(me.Actor, ct);
        Number = number;
        var to = EnhancementNumber.TryParse(number) ?? 0;
        // What is written on this page was decided on nothing but the number.
        var version = await db.OnBoard().Where(e => e.Number == to).Select(e => (long?)e.Version).SingleOrDefaultAsync(ct);
        Refused = version is null
            ? new(
                "join", new([new("number", words["enhancement.number.unknown"])]) { Scope = "join" },
                StatusCodes.Status422UnprocessableEntity)
            : await forms.Try(
                "join",
                () => KeptForms.Keyed(key, "join", k => change.Run(me.Actor, to, new AddToEnhancement(tickets), version, k, ct)));
        return Refused is null ? Done("enhancementJoined", to, null) : await Again(tickets, ct);
    }

    private RedirectResult Done(string done, long number, int? place)
    {
        JustDone.Keep(TempData, IndexModel.DoneNotice, done, Enhancement.Show(number), place?.ToString(CultureInfo.InvariantCulture) ?? "");
        return Redirect(Paths.Enhancement(number));
    }

    private async Task<PageResult> Again(IReadOnlyList<long> tickets, CancellationToken ct)
    {
        Response.StatusCode = Refused!.Status;
        await Load(tickets, ct);
        Fields = EnhancementFields.Read(Request.Form, ProblemsOf("make"));
        return Page();
    }

    private async Task Load(IReadOnlyList<long> numbers, CancellationToken ct)
    {
        await door.Demand(me.Actor, ct);
        if (!me.Actor.SeesEveryRequest)
            throw new Domain.RefusedException(new Domain.People.NothingHere());
        Tickets = await db.Tickets
            .Where(t => numbers.Contains(t.Number) && t.Queue == QueueKind.Enhancement && t.Status == TicketStatus.Backlog)
            .OrderBy(t => t.Number).Take(Enhancement.MostTickets)
            .Select(t => new EvidenceTicketResource(
                t.Number, t.Title, new(t.RequesterId, t.Requester!.Name),
                t.Project == null ? null : new(t.Project.Id, t.Project.Name), t.FiledAt))
            .ToListAsync(ct);
        var there = Tickets.Select(t => t.Number).ToHashSet();
        var left = numbers.Where(n => n > 0 && !there.Contains(n)).Distinct().Take(Enhancement.MostTickets).ToList();
        var taken = await db.Tickets.Where(t => left.Contains(t.Number) && t.EnhancementNumber != null)
            .ToDictionaryAsync(t => t.Number, t => t.EnhancementNumber, ct);
        LeftOut = [.. left.Select(n => (n, taken.GetValueOrDefault(n)))];
        kept = await forms.DraftOf(string.Join(',', Tickets.Select(t => t.Number)), ct);
    }
}
