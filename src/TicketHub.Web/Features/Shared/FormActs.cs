using TicketHub.Domain;
using TicketHub.Web.Problems;

namespace TicketHub.Web.Features.Shared;

/// <summary>Carries out what a page's form asks for. A page has several forms: each knows only its own mistakes.</summary>
public sealed class FormActs(ProblemAnswers problems, Words words)
{
    /// <summary>Null when it is done.</summary>
    /// <param name="form">Which of the page's forms it is.</param>
    /// <param name="act">What it asks for.</param>
    /// <param name="stale">The word for: somebody was faster.</param>
    /// <param name="tellsForbidden">A refusal by role is told on the page too, where it names who can; else no form can mend that.</param>
    /// <exception cref="RefusedException">Not to be known of, or not for this role.</exception>
    public async Task<RefusedForm?> Try(string form, Func<Task> act, string stale = "people.stale", bool tellsForbidden = false)
    {
        try
        {
            await act();
            return null;
        }
        catch (RefusedException refused) when (refused.Refusals.All(r => r.Kind is not RefusalKind.NotFound
            && (tellsForbidden || r.Kind is not RefusalKind.Forbidden)))
        {
            var told = refused.Refusals.Select(r => new FormProblem(r.Field ?? "", problems.Say(r)));
            var forbidden = refused.Refusals.Any(r => r.Kind is RefusalKind.Forbidden);
            return new(
                form, new([.. told]) { Scope = form },
                forbidden ? StatusCodes.Status403Forbidden : StatusCodes.Status422UnprocessableEntity)
            {
                Refusals = refused.Refusals,
            };
        }
        catch (StaleVersionException)
        {
            return new(form, new([new("", words[stale])]) { Scope = form }, StatusCodes.Status409Conflict);
        }
    }
}
