using TicketHub.Domain.Intake;

namespace TicketHub.Web.Features.Appeals;

/// <summary>A stretch of the clauses that a refusal quotes; a question names one by its place among all of them.</summary>
public sealed record ClauseList(long Number, IReadOnlyList<Evidence> All, int From, int To)
{
    /// <summary>So many are seen at once; the others unfold.</summary>
    public const int AtFirst = 5;
}
