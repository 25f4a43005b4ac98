using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TicketHub.Domain;
using TicketHub.Web.Problems;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Features.Shared;

/// <summary>What people see instead of a page. Another's ticket and one that does not exist look the same.</summary>
[IgnoreAntiforgeryToken]
public sealed class ErrorModel(ProblemAnswers problems, SignedIn me, Words words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Status { get; set; } = 500;

    /// <summary>What to tell the administrator; shown only where something broke.</summary>
    public string? TraceId { get; private set; } = Activity.Current?.TraceId.ToString();

    /// <summary>Whoever is signed in goes on by the menu; where something broke it may be what stands around the page.</summary>
    public bool HasMenu => me.ActorOrNull is not null && Status is >= 400 and < 500;

    /// <summary>Nobody comes here by the address; there is nothing behind it then.</summary>
    public IActionResult OnGet() => PagesOfTheDesk.IsErrorPage(HttpContext) ? Page() : NotFound();

    private Refusal? Refused => Status == 403 ? HttpContext.Items[typeof(Refusal)] as Refusal : null;

    public string Title => Refused is { } refused ? words[$"problem.{refused.Code}.title"] : words[$"{WordKey}.title"];

    public string Text => Refused is { } refused ? problems.Say(refused) : words[$"{WordKey}.text"];

    /// <summary>The words of this status: error.404.title and error.404.text, with 500 for what has none of its own.</summary>
    public string WordKey => Status switch
    {
        403 or 404 or 405 or 413 or 415 or 429 => $"error.{Status}",
        >= 400 and < 500 => "error.400",
        _ => "error.500",
    };
}
