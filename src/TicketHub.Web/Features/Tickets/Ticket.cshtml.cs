using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TicketHub.Classification;
using TicketHub.Domain.Attachments;
using TicketHub.Domain.Intake;
using TicketHub.Domain.Materials;
using TicketHub.Domain.Tickets;
using TicketHub.Storage;
using TicketHub.Web.Features.Attachments;
using TicketHub.Web.Features.Drafts;
using TicketHub.Web.Features.Intake;
using TicketHub.Web.Features.KnownDefects;
using TicketHub.Web.Features.Materials;
using TicketHub.Web.Features.Shared;
using TicketHub.Web.Problems;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Features.Tickets;

[RequestSizeLimit(FormFiles.LargestForm)]
[RequestFormLimits(MultipartBodyLengthLimit = FormFiles.LargestForm)]
public sealed partial class TicketModel(
    ReadTicket read, ReadTimeline timeline, ListAssignees assignees,
    ReadSeries readSeries, ChangeTicket change, ReadAttachments attachments,
    FormFiles formFiles, FilesToAttach files, AttachToTicket attach, ReadDrafts drafts, KeepDraft keep,
    ReadMaterials readMaterials, ReadTicketDefects defects, OfferRule offer, TicketHubDb db, ProblemAnswers problems,
    Assessor assessor, SignedIn me, TimeProvider clock, Words words) : PageModel
{
    /// <summary>What has just been done, told once by the page that follows: <c>filed</c>, or a verb.</summary>
    public const string DoneNotice = "ticket.done";

    /// <summary>The piece that has just been asked for or taken back, and where its row says so: the page stays there.</summary>
    public const string DonePieceNotice = "ticket.donePiece";

    /// <inheritdoc cref="DonePieceNotice"/>
    public const string DonePlace = "piece-done";

    /// <summary>Which form about known defects was refused, and why.</summary>
    public const string DefectRefused = "ticket.defectRefused";

    /// <summary>Nobody scrolls further; the API pages through the rest.</summary>
    private const int MostEvents = 500;

    private IReadOnlyList<Attachment> waiting = [];

    public TicketView View { get; private set; } = null!;

    /// <summary>Above the page: done, or what happened while the person was writing.</summary>
    public Notice? Notice { get; private set; }

    /// <inheritdoc cref="DonePieceNotice"/>
    public Piece? DonePiece { get; private set; }

    public TicketDraft? Draft { get; private set; }

    /// <summary>A repeat of any form on this page is answered with the first one's result.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The form that was sent is still on the page: its verb has not become impossible in between.</summary>
    public bool DraftHasItsForm => Draft is not null
        && (Draft.Verb == "say" ? View.Voices.Count > 0 : View.OneClick.Contains(Draft.Verb) || View.Panels.Contains(Draft.Verb)
            || (TicketVerbs.OfAppeals.Contains(Draft.Verb) && View.Actions.Contains(Draft.Verb))
            || (Draft.Verb == PieceForms.AskElse && View.Actions.Contains("askFor") && Materials?.Else.Count > 0)
            || Materials?.Rows.Any(row => (CanSend && Draft.Verb == PieceForms.Send(row.Piece))
                || (CanTell(row.Piece) && Draft.Verb == PieceForms.Tell(row.Piece))) == true);

    /// <summary>What is at hand for finding a defect; null where the request is none.</summary>
    public DefectMaterials? Materials { get; private set; }

    /// <summary>What the open page asks for by itself.</summary>
    public TicketNews News { get; private set; } = null!;

    /// <summary>Changes with what the forms that the page does not renew by itself can do; not with every version.</summary>
    public string FormsStand =>
        $"{View.Chip} {string.Join(',', View.Panels.Concat(View.Voices))} {View.Actions.Contains("decideAppeal")} "
        + string.Join(',', View.Assignees.Select(person => person.Value));

    public bool IsAuthor { get; private set; }

    /// <summary>The way out of a refusal is for those who have something to ask, not for those who refuse.</summary>
    public bool ShowsWayOut => IsAuthor || !me.Actor.SeesEveryRequest;

    /// <summary>Offered where the words were not sure of themselves.</summary>
    public bool CanConfirm =>
        View is { WantsConfirming: true, Judgement: { } judgement }
        && View.Actions.Contains("reclassify")
        && View.Decisions.Contains(Words.CodeOf(View.Queue))
        && (judgement.Certainty is Certainty.Likely || judgement.Assessment.Marks.Contains(Mark.CheckKind));

    /// <summary>The best guess, for who has to decide; null where it is decided.</summary>
    public LikelyKind? Likely { get; private set; }

    /// <summary>What was asked of the author stands above all else on their page.</summary>
    public bool IsAsked => IsAuthor && CanSend && Materials?.In(PieceState.Waiting).Count > 0;

    /// <summary>The notice promises to read what was sent, and goes when that is done.</summary>
    public bool SaysSent { get; private set; }

    /// <summary>What was sent for a piece is not read yet.</summary>
    public bool IsReadingSent => Materials?.Rows.Any(row => row.Item.Awaited?.Sent.Count > 0) == true;

    public bool CanSend => View.Actions.Contains("reply");

    private IReadOnlyList<Piece> toTell = [];

    public bool CanTell(Piece piece) => View.Actions.Contains("tell") && toTell.Contains(piece);

    /// <summary>The questions that this one came among, clause by clause; empty for requesters and where there is no series.</summary>
    public IReadOnlyList<SeriesQuestion> Series { get; private set; } = [];

    /// <summary>What it has to do with known defects, as far as the reader may know.</summary>
    public TicketDefects Defects { get; private set; } = null!;

    /// <summary>What the person was writing on this page, by the box it was written in.</summary>
    public IReadOnlyDictionary<string, Draft> Kept { get; private set; } = new Dictionary<string, Draft>();

    public TicketForm For(string verb) => new(View, verb, Key, Draft, Kept.GetValueOrDefault(verb));

    /// <summary>The files that belong to what was written into a form and not sent.</summary>
    public IReadOnlyList<Attachment> UploadsOf(TicketForm form) => Draft?.Verb == form.Verb
        ? Draft.Uploads
        : [.. waiting.Where(upload => form.Kept?.Fields.GetValueOrDefault("uploads")?.Contains(
            upload.Id.ToString(), StringComparison.OrdinalIgnoreCase) == true)];

    public async Task OnGetAsync([FromRoute] string number, CancellationToken ct)
    {
        await Load(TicketNumber.Parse(number), ct);
        if (JustDone.Take(TempData, DoneNotice) is [var done] && words.Has($"done.{done}"))
        {
            SaysSent = done == "send" && IsReadingSent;
            Notice = new(
                NoticeKind.Done,
                words.Say(done == "send" && !IsReadingSent ? "done.sendRead" : $"done.{done}", TicketNumber.Show(View.Number)));
        }

        DonePiece = Notice is null ? null : Words.Coded<Piece>(TempData[DonePieceNotice] as string);
        if (TempData[ExpiredForms.Notice] is string key && Kept.Values.Any(d => d.Key == key))
            Notice = new(
                NoticeKind.Soon, words["draft.expired"],
                words[TempData[ExpiredForms.FilesLost] is true ? "draft.expired.files" : "draft.expired.ticket"]);
    }

    /// <summary>Asked every now and then by an open page: nothing as long as it shows what there is.</summary>
    public async Task<IActionResult> OnGetNewsAsync([FromRoute] string number, string? stand, string? version, CancellationToken ct)
    {
        var id = TicketNumber.Parse(number);
        var ticket = (await read.Run(me.Actor, id)).Ticket;
        if (ticket.Version.ToString(CultureInfo.InvariantCulture) == version && (await TicketNews.Of(db, ticket, ct)).Stand == stand)
            return new NoContentResult();
        await Load(id, ct);
        // The page that asks has them already.
        HttpContext.Items["scripts of files"] = true;
        return Partial("_NewsCame", this);
    }

    /// <summary>The whole text of a request that is too long to stand on its page.</summary>
    public async Task<IActionResult> OnGetTextAsync([FromRoute] string number)
    {
        var ticket = (await read.Run(me.Actor, TicketNumber.Parse(number))).Ticket;
        return File(Encoding.UTF8.GetBytes(ticket.Body), "text/plain; charset=utf-8", TicketNumber.Show(ticket.Number) + ".txt");
    }

    private async Task Load(long number, CancellationToken ct)
    {
        var ticket = await read.Run(me.Actor, number);
        var events = await timeline.Events(me.Actor, number, 0, MostEvents, ct);
        var now = clock.GetUtcNow();
        var choices = Workflow.VerbsFor(ticket.Ticket, me.Actor, now).Contains(Verb.Assign)
            ? (await assignees.Run(me.Actor, number, ct)).Select(p => new Choice(p.Id.ToString(), p.Name))
            : [];
        View = TicketPages.View(ticket, events, [.. choices], await attachments.Of(ticket.Ticket), me.Actor, now) with
        {
            Readings = await attachments.Readings(ticket.Ticket, ct),
        };
        Likely = ticket.Ticket is { Outcome: Outcome.Undecided } unsure && View.Actions.Contains("reclassify")
            ? LikelyKind.Of(
                assessor, unsure.AsRequestText() with { Body = LongText.Beginning(unsure.Body, TriageLook.Read) }, unsure.Confidence, unsure.Reasons)
            : null;
        Series = await readSeries.Run(me.Actor, ticket.Ticket.Series, ct);
        Kept = await drafts.OnTicket(me.Actor.Id, number, ct);
        var written = Kept.Values.Select(draft => draft.Fields.GetValueOrDefault("uploads")).OfType<string>();
        waiting = await formFiles.Waiting(me.Actor, string.Join(',', written), ct);
        Materials = await readMaterials.Of(ticket.Ticket, ct);
        (IsAuthor, toTell) = (ticket.Ticket.RequesterId == me.Actor.Id, ticket.Ticket.ToTell);
        News = await TicketNews.Of(db, ticket.Ticket, ct);
        Key = Guid.NewGuid().ToString("N");
        var seen = await defects.Of(me.Actor, ticket.Ticket, ct);
        var judges = me.Actor.GroupsDefects() && ticket.Ticket.Queue is QueueKind.Defect;
        var rule = judges && View.Panels.Any(TicketVerbs.WithRule.Contains) ? await offer.Of(ticket.Ticket, seen, ct) : null;
        Defects = new(seen, number, judges, Key, RefusedCallout.Read(TempData[DefectRefused]), Kept, rule);
    }
}
