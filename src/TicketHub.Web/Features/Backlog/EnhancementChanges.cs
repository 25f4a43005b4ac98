using Microsoft.EntityFrameworkCore;
using TicketHub.Domain.Enhancements;
using TicketHub.Storage;

namespace TicketHub.Web.Features.Backlog;

/// <summary>One change of an enhancement with its input, as the API's body and the pages' forms carry it.</summary>
public interface IEnhancementChange
{
    /// <summary>It is decided on the order as a whole, and names the board's version.</summary>
    bool IsOfBoard => false;

    bool NeedsTickets => false;

    Task Apply(HeadsAct act, Enhancement enhancement, CancellationToken ct);
}

/// <summary>Where to, in exactly one way: a step or an end, a place counted from 1, or beside another enhancement.</summary>
public sealed record MoveEnhancement(MoveTo? To = null, int? Place = null, long? Before = null, long? After = null) : IEnhancementChange
{
    bool IEnhancementChange.IsOfBoard => true;

    public async Task Apply(HeadsAct act, Enhancement enhancement, CancellationToken ct)
    {
        var order = await act.Order(ct);
        var number = enhancement.Number;
        var place = new Move(To, Place, Before, After).PlaceIn(order, number);
        var before = order.PlaceOf(number)!.Value;
        if (place == before)
            return;
        act.RankGiven = order.RankAt(number, place);
        if (act.RankGiven is null)
        {
            await act.Db.Renumber(order, ct);
            order = order.Renumbered();
        }

        enhancement.Stand(order.RankAt(number, place)!.Value, before, place, act.By, act.Now);
        act.Board.Reordered();
    }
}

/// <summary>The whole text anew; what is left out is empty.</summary>
public sealed record EditEnhancement(
    string? Title, string? Need, string? Benefit, DateOnly? WantedBy, string? WantedReason) : IEnhancementChange
{
    public Task Apply(HeadsAct act, Enhancement enhancement, CancellationToken ct)
    {
        enhancement.Edit(new(Title, Need, Benefit, WantedBy, WantedReason), act.By, act.Now, act.Today);
        return Task.CompletedTask;
    }
}

/// <summary>Each from 1 to 5; what is left out is not given.</summary>
public sealed record ScoreEnhancement(int? NeedPoints, int? WeightPoints, int? EffortPoints) : IEnhancementChange
{
    public Task Apply(HeadsAct act, Enhancement enhancement, CancellationToken ct)
    {
        enhancement.Judge(new(NeedPoints, WeightPoints, EffortPoints), act.By, act.Now);
        return Task.CompletedTask;
    }
}

public sealed record AddToEnhancement(IReadOnlyList<long>? Tickets) : IEnhancementChange
{
    bool IEnhancementChange.NeedsTickets => true;

    public async Task Apply(HeadsAct act, Enhancement enhancement, CancellationToken ct) =>
        enhancement.Join(await MakeEnhancement.InTray(act.Db, Tickets, ct), act.By, act.Now);
}

/// <summary><paramref name="Knowing"/>: R&amp;D has the enhancement and goes on with it without these; needed where it does.</summary>
public sealed record SplitFromEnhancement(IReadOnlyList<long>? Tickets, bool Knowing = false) : IEnhancementChange
{
    bool IEnhancementChange.NeedsTickets => true;

    public async Task Apply(HeadsAct act, Enhancement enhancement, CancellationToken ct)
    {
        var isFixed = enhancement.PlannedFor is { } month
            && await act.Db.Iterations.AnyAsync(i => i.Month == month && i.FixedAt != null, ct);
        enhancement.SplitOut(MakeEnhancement.Named(Tickets), act.By, act.Now, isFixed, Knowing);
    }
}

public sealed record DissolveEnhancement : IEnhancementChange
{
    bool IEnhancementChange.NeedsTickets => true;

    public Task Apply(HeadsAct act, Enhancement enhancement, CancellationToken ct)
    {
        enhancement.Dissolve(act.By, act.Now);
        act.Board.Reordered();
        return Task.CompletedTask;
    }
}
