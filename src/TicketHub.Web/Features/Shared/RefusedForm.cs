using TicketHub.Domain;

namespace TicketHub.Web.Features.Shared;

/// <summary>What a refused form is shown again with.</summary>
public sealed record RefusedForm(string Form, FormProblems Problems, int Status)
{
    /// <summary>What it was refused for, where a page has something to offer for one of them.</summary>
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    /// <summary>Somebody was faster: the page shows how things stand now, not what was typed.</summary>
    public bool IsStale => Status == StatusCodes.Status409Conflict;

    /// <summary>Where a field could not be read, that is said of it in place of what the rules make of nothing.</summary>
    public RefusedForm Saying(IReadOnlyList<FormProblem> unread) =>
        this with
        {
            Problems = Problems with
            {
                All = [.. Problems.All.Where(told => unread.All(one => one.Field != told.Field)), .. unread],
            },
        };
}
