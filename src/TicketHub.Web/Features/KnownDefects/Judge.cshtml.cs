using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TicketHub.Domain;
using TicketHub.Web.Features.Backlog;
using TicketHub.Web.Features.Shared;
using TicketHub.Web.Features.Tickets;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Features.KnownDefects;

/// <summary>Where the forms of a request's callout are sent; what came of it is told on the request's page.</summary>
[FormsOnly]
public sealed class JudgeModel(JudgeTicket judge, ReadTicket tickets, SignedIn me) : PageModel
{
    /// <summary>There is nothing to look at here but the request itself.</summary>
    public async Task<IActionResult> OnGetAsync([FromRoute] string number)
    {
        var ticket = await tickets.Run(me.Actor, TicketNumber.Parse(number));
        return Redirect(Paths.Ticket(ticket.Ticket.Number));
    }

    public Task<IActionResult> OnPostLinkAsync([FromRoute] string number, string? defect, string? key, CancellationToken ct) =>
        Do(number, key, "link", "defectLinked", (id, k) => judge.Run(me.Actor, id, new(DefectNumber.TryParse(defect), true), k, ct));

    public Task<IActionResult> OnPostRuleOutAsync([FromRoute] string number, string? defect, string? key, CancellationToken ct) =>
        Do(number, key, "ruleOut", "defectRuledOut", (id, k) => judge.Run(me.Actor, id, new(DefectNumber.TryParse(defect), false), k, ct));

    public Task<IActionResult> OnPostOpenAsync([FromRoute] string number, string? title, string? key, CancellationToken ct) =>
        Do(number, key, "open", "defectOpened", (id, k) => judge.Open(me.Actor, id, new(title), k, ct));

    private async Task<IActionResult> Do(string number, string? key, string act, string done, Func<long, string?, Task> work)
    {
        var id = TicketNumber.Parse(number);
        await tickets.Run(me.Actor, id);
        try
        {
            await BacklogForms.Keyed(key is { Length: > 80 } ? null : key, act, async k =>
            {
                await work(id, k);
                return true;
            });
            TempData[TicketModel.DoneNotice] = done;
        }
        catch (RefusedException refused) when (refused.Refusals.All(r => r.Kind is not (RefusalKind.NotFound or RefusalKind.Forbidden)))
        {
            TempData[TicketModel.DefectRefused] = refused.Refusals[0].Code;
        }

        return Redirect(string.Create(CultureInfo.InvariantCulture, $"/tickets/{id}#known-defects"));
    }
}
