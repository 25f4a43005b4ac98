using TicketHub.Domain.People;

namespace TicketHub.Domain.Planning;

public enum SwapState { Proposed, Approved, Refused, TakenBack }

/// <summary>A swap that the head proposes and R&amp;D decides on, with the ground that it stood on when it was proposed, or approved.</summary>
public sealed class SwapProposal
{
    private SwapProposal() { }

    /// <summary>Given by the database.</summary>
    public long Number { get; private set; }

    public long Wanted { get; private set; }

    public Month Into { get; private set; }

    public IReadOnlyList<long> GivenUp { get; private set; } = [];

    public long? Moved { get; private set; }

    public IReadOnlyList<ResourceDraft> Help { get; private set; } = [];

    /// <summary>For R&amp;D.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>For the authors of what is given up; nothing of other clients.</summary>
    public string? ToAuthors { get; private set; }

    public Ground Ground { get; private set; } = Ground.None;

    public SwapState State { get; private set; }

    public DateTimeOffset ProposedAt { get; private set; }

    public Guid ProposedById { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public Guid? DecidedById { get; private set; }

    /// <summary>Why R&amp;D refused.</summary>
    public string? RefusalReason { get; private set; }

    public long Version { get; private set; }

    public Swap Swap => new(Wanted, Into, GivenUp, Moved, Help);

    internal static SwapProposal Of(Swap swap, string reason, string? toAuthors, Ground ground, Actor by, DateTimeOffset now) => new()
    {
        Wanted = swap.Wanted,
        Into = swap.Into,
        GivenUp = swap.GivenUp,
        Moved = swap.Moved,
        Help = swap.Help,
        Reason = reason,
        ToAuthors = toAuthors,
        Ground = ground,
        ProposedAt = now,
        ProposedById = by.Id,
        Version = 1,
    };

    /// <summary>The head thought better of it.</summary>
    /// <exception cref="RefusedException">Not the acting head, or decided already.</exception>
    public void TakeBack(Actor by, DateTimeOffset now)
    {
        Decides.AsHead(by);
        DemandOpen();
        Decide(SwapState.TakenBack, by, now);
    }

    internal void DemandOpen()
    {
        if (State is not SwapState.Proposed)
            throw new RefusedException(new SwapDecided());
    }

    /// <param name="ground">What it was approved on: that is what it cost.</param>
    internal void Approve(Ground ground, Actor by, DateTimeOffset now)
    {
        Ground = ground;
        Decide(SwapState.Approved, by, now);
    }

    internal void Refuse(string reason, Actor by, DateTimeOffset now)
    {
        RefusalReason = reason;
        Decide(SwapState.Refused, by, now);
    }

    private void Decide(SwapState state, Actor by, DateTimeOffset now)
    {
        (State, DecidedAt, DecidedById) = (state, now, by.Id);
        Version++;
    }
}
