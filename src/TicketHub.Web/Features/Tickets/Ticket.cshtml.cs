using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TicketHub.Domain;
using TicketHub.Domain.Tickets;
using TicketHub.Web.Features.Attachments;
using TicketHub.Web.Features.Intake;
using TicketHub.Web.Features.Shared;
using TicketHub.Web.Problems;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Features.Tickets;

[RequestSizeLimit(FormFiles.LargestForm)]
[RequestFormLimits(MultipartBodyLengthLimit = FormFiles.LargestForm)]
public sealed class TicketModel(
    ReadTicket read, ReadTimeline timeline, ListAssignees assignees, ReadSeries readSeries, ChangeTicket change, ReadAttachments attachments,
    FormFiles formFiles, FilesToAttach files, AttachToTicket attach, ProblemAnswers problems, SignedIn me, TimeProvider clock, Words words) : PageModel
{
    /// <summary>Nobody scrolls further; the API pages through the rest.</summary>
    private const int MostEvents = 500;

    public TicketView View { get; private set; } = null!;

    /// <summary>Above the page: done, or what happened while the person was writing.</summary>
    public Notice? Notice { get; private set; }

    public TicketDraft? Draft { get; private set; }

    /// <summary>A repeat of any form on this page is answered with the first one's result.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The form that was sent is still on the page: its verb has not become impossible in between.</summary>
    public bool DraftHasItsForm => Draft is not null
        && (Draft.Verb == "say" ? View.Voices.Count > 0 : View.OneClick.Contains(Draft.Verb) || View.Panels.Contains(Draft.Verb)
            || (TicketVerbs.OfAppeals.Contains(Draft.Verb) && View.Actions.Contains(Draft.Verb)));

    /// <summary>The questions that this one came among, clause by clause; empty for requesters and where there is no series.</summary>
    public IReadOnlyList<SeriesQuestion> Series { get; private set; } = [];

    public TicketForm For(string verb) => new(View, verb, Key, Draft);

    public async Task OnGetAsync(string number, bool filed, CancellationToken ct)
    {
        await Load(TicketNumber.Parse(number), ct);
        if (filed)
            Notice = new(NoticeKind.Done, words.Say("ticket.filed", View.Number));
    }

    /// <summary><paramref name="handler"/> is the verb, or <c>say</c> from the composer, whose radio names the verb.</summary>
    public async Task<IActionResult> OnPostAsync(string number, string handler, CancellationToken ct)
    {
        var id = TicketNumber.Parse(number);
        if (!Request.HasFormContentType)
            return StatusCode(StatusCodes.Status415UnsupportedMediaType);
        var fields = Request.Form.ToDictionary(f => f.Key, f => f.Value.ToString());
        var verb = handler == "say" ? fields.GetValueOrDefault("as") : handler;
        if (FormChange.Read(verb, fields) is not { } wanted)
            return NotFound();
        await read.Run(me.Actor, id);
        var sent = SentFiles.None;
        try
        {
            sent = await formFiles.Receive(Request.Form, ct);
            var version = long.TryParse(fields.GetValueOrDefault("version"), NumberStyles.None, CultureInfo.InvariantCulture, out var v) ? v : -1;
            await Carry(id, wanted, sent, version, fields.GetValueOrDefault("key"), ct);
            await files.Discard(sent);
            // Moved to a queue that this person does not see: there is no page to go back to.
            return Redirect(await read.Find(me.Actor, id) is null ? "/" : Paths.Ticket(id));
        }
        catch (RefusedException refused) when (refused.Refusals.All(r => r.Kind is not RefusalKind.NotFound))
        {
            await Load(id, ct);
            Draft = new(handler, fields, new([.. refused.Refusals.Select(r => new FormProblem(r.Field ?? "", problems.Say(r)))])) { Uploads = await formFiles.Keep(me.Actor, sent, ct) };
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }
        catch (StaleVersionException)
        {
            await Load(id, ct);
            Draft = new(handler, fields, FormProblems.None) { Uploads = await formFiles.Keep(me.Actor, sent, ct) };
            // An internal note makes nothing stale, so it was not its writer who was faster.
            var faster = View.Timeline.Last(e => !e.IsInternal).By ?? words["event.bySystem"];
            Notice = Draft.Written is null
                ? new(NoticeKind.Soon, words.Say("ticket.stale.seen", faster))
                : new(NoticeKind.Soon, words.Say("ticket.stale.by", faster), words["ticket.stale.hint"]);
            Response.StatusCode = StatusCodes.Status409Conflict;
        }
        catch (Exception e) when (ErrorAnswers.IsDiskFull(e))
        {
            await Load(id, ct);
            Draft = new(handler, fields, new([new("files", words["problem.diskFull.detail"])]));
            Response.StatusCode = StatusCodes.Status507InsufficientStorage;
        }

        return Page();
    }

    private async Task Carry(long number, ITicketChange wanted, SentFiles sent, long version, string? key, CancellationToken ct)
    {
        // Files speak for themselves: a message may be nothing but them.
        var with = sent.Any && wanted is Reply { Text: var text } && string.IsNullOrWhiteSpace(text) ? null : wanted;
        try
        {
            await Send(key);
        }
        catch (KeyMisusedException)
        {
            // The form went out before with other words (Back button): what is here now is another act.
            await Send(null);
        }

        Task Send(string? sentKey) => sent.Any
            ? attach.Run(me.Actor, number, sent, with, version, sentKey, ct)
            : change.Run(me.Actor, number, wanted, version, sentKey, ct);
    }

    private async Task Load(long number, CancellationToken ct)
    {
        var ticket = await read.Run(me.Actor, number);
        var events = await timeline.Events(me.Actor, number, 0, MostEvents, ct);
        var now = clock.GetUtcNow();
        var choices = Workflow.VerbsFor(ticket.Ticket, me.Actor, now).Contains(Verb.Assign)
            ? (await assignees.Run(me.Actor, number, ct)).Select(p => new Choice(p.Id.ToString(), p.Name))
            : [];
        View = TicketPages.View(ticket, events, [.. choices], await attachments.Of(ticket.Ticket), me.Actor, now);
        Series = await readSeries.Run(me.Actor, ticket.Ticket.Series, ct);
        Key = Guid.NewGuid().ToString("N");
    }
}
