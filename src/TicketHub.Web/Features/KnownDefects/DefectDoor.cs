using TicketHub.Domain;
using TicketHub.Domain.KnownDefects;
using TicketHub.Domain.People;
using TicketHub.Domain.Tickets;

namespace TicketHub.Web.Features.KnownDefects;

/// <summary>
/// Who reads known defects with their numbers, projects and counts: those who read every defect anyway, and R&amp;D's planners, who see of
/// the requests only their own. Who groups them: those who work defects. For everybody else there are none.
/// </summary>
public static class DefectDoor
{
    public static bool ReadsKnownDefects(this Actor actor) => actor.SeesDefects || actor.Is(Roles.Planner);

    public static bool GroupsDefects(this Actor actor) => actor.Works(QueueKind.Defect);

    /// <exception cref="RefusedException">For this person there is no such list.</exception>
    public static void DemandReads(Actor actor)
    {
        if (!actor.ReadsKnownDefects())
            throw new RefusedException(new NothingHere());
    }

    /// <exception cref="RefusedException">There is no such list, or it is not this person's to change.</exception>
    public static void DemandGroups(Actor actor)
    {
        DemandReads(actor);
        if (!actor.GroupsDefects())
            throw new RefusedException(new NotYoursToGroup());
    }
}
