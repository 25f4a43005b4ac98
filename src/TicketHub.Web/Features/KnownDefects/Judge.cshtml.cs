using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TicketHub.Web.Features.Drafts;
using TicketHub.Web.Features.Shared;
using TicketHub.Web.Features.Tickets;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Features.KnownDefects;

/// <summary>Where the forms of a request's callout are sent; what came of it is told on the request's page.</summary>
[FormsOnly]
public sealed class JudgeModel(JudgeTicket judge, ReadTicket tickets, KeptForms forms, SignedIn me) : PageModel
{
    /// <summary>There is nothing to look at here but the request itself.</summary>
    public async Task<IActionResult> OnGetAsync([FromRoute] string number)
    {
        var ticket = await tickets.Run(me.Actor, TicketNumber.Parse(number));
        return Redirect(Paths.Ticket(ticket.Ticket.Number));
    }

    public Task<IActionResult> OnPostLinkAsync([FromRoute] string number, string? defect, string? key, CancellationToken ct) =>
        Do(number, key, "link", "defectLinked", (id, k) => judge.Run(me.Actor, id, new(NumberIn(defect), true), k, ct), ct);

    public Task<IActionResult> OnPostRuleOutAsync([FromRoute] string number, string? defect, string? key, CancellationToken ct) =>
        Do(number, key, "ruleOut", "defectRuledOut", (id, k) => judge.Run(me.Actor, id, new(NumberIn(defect), false), k, ct), ct);

    public Task<IActionResult> OnPostOpenAsync([FromRoute] string number, string? title, string? key, CancellationToken ct) =>
        Do(number, key, "open", "defectOpened", (id, k) => judge.Open(me.Actor, id, new(title), k, ct), ct);

    private async Task<IActionResult> Do(
        string number, string? key, string act, string done, Func<long, string?, Task> work, CancellationToken ct)
    {
        var id = TicketNumber.Parse(number);
        await tickets.Run(me.Actor, id);
        // A form with a place of its own is kept as a draft by a key of its own.
        var form = DraftForm.Read(Request.Form)?.Place.Split('/')[^1];
        var refused = await forms.Try(act, () => KeptForms.Keyed(key, form is null ? act : null, async k =>
        {
            await work(id, k);
            return true;
        }));
        await forms.KeepOrForget(Request.Form, refused, ct);
        if (refused is null)
            JustDone.Keep(TempData, TicketModel.DoneNotice, done);
        else
            TempData[TicketModel.DefectRefused] = new RefusedCallout(
                form ?? "", string.Join(' ', refused.Problems.All.Select(p => p.Message))).Line;
        return Redirect(string.Create(CultureInfo.InvariantCulture, $"/tickets/{id}#known-defects"));
    }

    /// <summary>What is written and is no number names none; nothing written at all is told as such.</summary>
    private static long? NumberIn(string? text) => string.IsNullOrWhiteSpace(text) ? null : DefectNumber.TryParse(text) ?? 0;
}
