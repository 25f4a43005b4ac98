using TicketHub.Domain.People;

namespace TicketHub.Domain.Planning;

/// <summary>When the plan is looked at, and how far ahead its content is fixed.</summary>
/// <param name="Now">The moment.</param>
/// <param name="Today">The day in Almaty.</param>
/// <param name="Ahead">So many iterations after the running one are in the window.</param>
public sealed record PlanMoment(DateTimeOffset Now, DateOnly Today, int Ahead = PlanMoment.UsuallyAhead)
{
    public const int UsuallyAhead = 2;

    private const int MostAhead = 120;

    public Month Running => Month.Of(Today);

    public Month LastInWindow => Running.Plus(Ahead);

    /// <summary>The first of the month in which that one came into the window: the same for all who look before it is written down.</summary>
    public DateTimeOffset CameIn(Month month) => AlmatyTime.Midnight(month.Plus(-Ahead).FirstDay);

    /// <summary>What lies farther ahead is no plan yet.</summary>
    public Month LastToOpen => Running.Plus(MostAhead);
}

/// <summary>
/// The second wall: who decides is asked before, with the name of who acts as head; nothing of the plan relies on that alone.
/// </summary>
internal static class Decides
{
    public static void AsHead(Actor by)
    {
        if (!by.Is(Roles.Head))
            throw new RefusedException(new ForTheActingHead());
    }

    public static void AsPlanner(Actor by)
    {
        if (!by.Is(Roles.Planner))
            throw new RefusedException(new ForThePlanner());
    }
}
