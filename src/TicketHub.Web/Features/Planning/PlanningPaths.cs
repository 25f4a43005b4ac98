using TicketHub.Domain.Enhancements;

namespace TicketHub.Web.Features.Planning;

/// <summary>Addresses of the planner's page: what is chosen on it stands in the address.</summary>
public static class PlanningPaths
{
    public const string Planning = "/planning";

    /// <summary>The same to look at, for all who read the plan.</summary>
    public const string Roadmap = "/roadmap";

    public static string Of(PlanItemResource item) => $"{Planning}?item={item.Number}#act";

    public static string Of(IterationResource iteration) => $"{Planning}?month={iteration.Month}#act";

    public static string IdOf(long number) => Enhancement.Show(number);
}
