using TicketHub.Domain;
using TicketHub.Web.Features.People;
using TicketHub.Web.Features.Shared;
using TicketHub.Web.Problems;

namespace TicketHub.Web.Features.Backlog;

/// <summary>Carries out what a form about an enhancement asks for; unlike elsewhere a refusal by role is told on the page, for it names who can.</summary>
public sealed class BacklogForms(ProblemAnswers problems, Words words)
{
    /// <summary>A form that went out before with other words (Back button) is another act, and so is one with a key that is none.</summary>
    /// <param name="act">Which of the forms with this key it is; empty where the form has a key of its own, as one that is kept as a draft has.</param>
    public static async Task<T> Keyed<T>(string? key, string act, Func<string?, Task<T>> send)
    {
        try
        {
            return await send(key is null || act.Length == 0 ? key : $"{key}-{act}");
        }
        catch (KeyMisusedException)
        {
            return await send(null);
        }
    }

    /// <summary>Null when it is done.</summary>
    /// <param name="form">Which of the page's forms it is.</param>
    /// <param name="act">What it asks for.</param>
    /// <param name="stale">The word for: somebody was faster.</param>
    /// <exception cref="RefusedException">Not to be known of.</exception>
    public async Task<RefusedForm?> Try(string form, Func<Task> act, string stale = "enhancement.stale")
    {
        try
        {
            await act();
            return null;
        }
        catch (RefusedException refused) when (refused.Refusals.All(r => r.Kind is not RefusalKind.NotFound))
        {
            var told = refused.Refusals.Select(r => new FormProblem(r.Field ?? "", problems.Say(r)));
            var forbidden = refused.Refusals.Any(r => r.Kind is RefusalKind.Forbidden);
            return new(form, new([.. told]) { Scope = form }, forbidden ? StatusCodes.Status403Forbidden : StatusCodes.Status422UnprocessableEntity);
        }
        catch (StaleVersionException)
        {
            return new(form, new([new("", words[stale])]) { Scope = form }, StatusCodes.Status409Conflict);
        }
    }
}
