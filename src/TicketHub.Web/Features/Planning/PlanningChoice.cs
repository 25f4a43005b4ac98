using TicketHub.Domain.Planning;
using TicketHub.Web.Features.Backlog;
using TicketHub.Web.Features.Shared;

namespace TicketHub.Web.Features.Planning;

/// <summary>What the planner has chosen on the page to act on, and what its forms say.</summary>
public sealed record PlanningChoice(long? Item = null, Month? Month = null)
{
    public static PlanningChoice Of(string? item, string? month) => new(
        EnhancementNumber.TryParse(item),
        Domain.Planning.Month.TryParse(month, out var chosen) ? chosen : null);

    /// <summary>What is no number is none that a rule allows, and the rule says so.</summary>
    public static int Count(string? typed) => Typed.Count(typed?.Trim()) ?? 0;

    /// <summary>2,5 and 2.5 alike.</summary>
    public static decimal Days(string? typed) => Typed.Number(typed) ?? 0;

    public static DeductionKind? Kind(string? typed) => typed switch
    {
        "absence" => DeductionKind.Absence,
        "reserve" => DeductionKind.Reserve,
        _ => null,
    };
}
