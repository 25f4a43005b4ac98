using TicketHub.Domain;
using TicketHub.Domain.Enhancements;
using TicketHub.Domain.People;
using TicketHub.Domain.Planning;
using TicketHub.Storage;
using TicketHub.Web.Features.Planning;

namespace TicketHub.Web.Features.Swaps;

/// <summary>Finds the honest ways to bring an item into an iteration, and what each of them costs whom.</summary>
public sealed class ReadSwapWays(ReadPlan read, TicketHubDb db)
{
    /// <param name="help">Days of help that the head has in mind; null where all is open.</param>
    /// <exception cref="RefusedException">For this person there is no plan, or no swap leads there.</exception>
    public async Task<SwapWaysResource> Run(Actor actor, long number, Month into, decimal? help, CancellationToken ct) =>
        await Of((await read.Run(actor, ct)).Plan, number, into, Days(help), ct);

    /// <exception cref="RefusedException">No swap leads there.</exception>
    public async Task<SwapWaysResource> Of(Plan plan, long number, Month into, HalfDays help, CancellationToken ct)
    {
        var ways = plan.Ways(number, into, help);
        var waiting = await db.WhoWaits([.. ways.All.SelectMany(way => way.GivenUp).Select(item => item.Number).Distinct()], ct);
        var projects = await db.ProjectsWaiting([.. ways.All.SelectMany(way => way.Named).Append(number).Distinct()], ct);
        var enhancements = plan.Enhancements.ToDictionary(e => e.Number);
        SwapItemResource Item(Candidate candidate) =>
            Told(enhancements[candidate.Number], candidate.Place, candidate.Days, candidate.Month, projects);
        return new(
            Told(enhancements[number], ways.Wanted.Place, ways.Wanted.Days, ways.Wanted.Month, projects), into.ToString(),
            ways.Room.Capacity.Days, ways.Room.Free.Days, ways.Need.Days,
            [
                .. ways.All.Select(way => new SwapWayResource(
                    way.Kind, [.. way.GivenUp.Select(Item)], way.Moved is null ? null : Item(way.Moved), way.MovedTo?.ToString(),
                    way.Help.Days, way.Lost.Days, way.Over.Days, waiting.PeopleOf(way.GivenUp.Select(item => item.Number)))),
            ]);
    }

    /// <exception cref="RefusedException">No number of days by halves.</exception>
    private static HalfDays Days(decimal? help) =>
        HalfDays.TryOf(help ?? 0, out var days) ? days : throw new RefusedException(new HelpDaysOutOfRange("help"));

    public static SwapItemResource Told(Enhancement e, int? place, HalfDays days, Month? month, ILookup<long, string> projects) =>
        new(e.Number, e.Title, place, days.Days, month?.ToString(), e.People, e.Clients, e.WaitingSince, [.. projects[e.Number]]);
}
