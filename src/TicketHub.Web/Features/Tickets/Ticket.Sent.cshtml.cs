using Microsoft.AspNetCore.Mvc;
using TicketHub.Domain;
using TicketHub.Web.Features.Attachments;
using TicketHub.Web.Features.Drafts;
using TicketHub.Web.Features.Materials;
using TicketHub.Web.Features.Shared;
using TicketHub.Web.Problems;

namespace TicketHub.Web.Features.Tickets;

/// <summary>What the forms of the page send.</summary>
public sealed partial class TicketModel
{
    /// <summary><paramref name="handler"/> is the verb, or <c>say</c> from the composer, whose radio names the verb.</summary>
    public async Task<IActionResult> OnPostAsync([FromRoute] string number, [FromRoute] string handler, CancellationToken ct)
    {
        var id = TicketNumber.Parse(number);
        if (!Request.HasFormContentType)
            return StatusCode(StatusCodes.Status415UnsupportedMediaType);
        var fields = Request.Form.ToDictionary(f => f.Key, f => f.Value.ToString());
        var verb = handler == "say" ? fields.GetValueOrDefault("as") : handler;
        if (FormChange.Read(verb, fields) is not { } wanted)
            return NotFound();
        await read.Run(me.Actor, id);
        var sent = FormFiles.Named(Request.Form);
        try
        {
            sent = await formFiles.Receive(Request.Form, ct);
            var version = Typed.Whole(fields.GetValueOrDefault("version")) ?? -1;
            await Carry(id, wanted, sent, version, fields.GetValueOrDefault("key"), ct);
            await files.Discard(sent);
            if (DraftForm.Read(Request.Form) is { } written)
                await keep.Forget(me.Actor.Id, written, ct);
            JustDone.Keep(TempData, DoneNotice, (verb ?? "").Split('-')[0]);
            var piece = PieceForms.Clicked(wanted);
            TempData[DonePieceNotice] = piece is { } done ? Words.CodeOf(done) : null;
            // Moved to a queue that this person does not see: there is no page to go back to.
            return Redirect(await read.Find(me.Actor, id) is null ? "/" : Paths.Ticket(id) + (piece is null ? "" : "#" + DonePlace));
        }
        catch (RefusedException refused) when (refused.Refusals.All(r => r.Kind is not RefusalKind.NotFound))
        {
            await Return(id, ct);
            var told = refused.Refusals.Select(r => new FormProblem(r.Field ?? "", problems.Say(r)));
            Draft = new(handler, fields, new([.. told])) { Uploads = await formFiles.Keep(me.Actor, sent, ct) };
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }
        catch (StaleVersionException)
        {
            await Return(id, ct);
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

    /// <summary>What was not done stays written, on this page and as a draft.</summary>
    private async Task Return(long id, CancellationToken ct)
    {
        if (DraftForm.Read(Request.Form) is { IsEmpty: false } unsent)
            await keep.Run(me.Actor.Id, unsent, ct);
        await Load(id, ct);
    }

    private async Task Carry(long number, ITicketChange wanted, SentFiles sent, long version, string? key, CancellationToken ct)
    {
        // Files speak for themselves: a message may be nothing but them.
        var with = sent.Any && (wanted is SendPiece || (wanted is Reply { Text: var text } && string.IsNullOrWhiteSpace(text)))
            ? null
            : wanted;
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
            ? attach.Run(me.Actor, number, sent, with, version, sentKey, ct, (wanted as SendPiece)?.Piece)
            : change.Run(me.Actor, number, wanted, version, sentKey, ct);
    }
}
