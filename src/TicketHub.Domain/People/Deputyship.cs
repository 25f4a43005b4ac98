namespace TicketHub.Domain.People;

/// <summary>
/// A stated period in which a named deputy acts as head of implementation. The first moment belongs to it, the last one
/// does not: of two periods that touch, one ends exactly where the other begins.
/// </summary>
public sealed class Deputyship
{
    /// <summary>What ends later is a change of head or a year mistyped, not a deputyship.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    private Deputyship() { }

    public Guid Id { get; private set; }

    public Guid DeputyId { get; private set; }

    public DateTimeOffset From { get; private set; }

    public DateTimeOffset To { get; private set; }

    /// <param name="id">Of the period, not of the deputy.</param>
    /// <param name="deputy">Who will act.</param>
    /// <param name="from">A beginning in the past means at once: who acted until now is not rewritten.</param>
    /// <param name="to">When the head acts again.</param>
    /// <param name="now">The moment of naming.</param>
    /// <param name="known">Every other period that is not over.</param>
    /// <exception cref="RefusedException">The period is missing, backwards, over, too far off, or overlaps another.</exception>
    public static Deputyship Name(
        Guid id, Person deputy, DateTimeOffset? from, DateTimeOffset? to, DateTimeOffset now, IEnumerable<Deputyship> known)
    {
        if (from is not { } begin || to is not { } end)
            throw new RefusedException([.. Missing(from, to)]);
        begin = begin < now ? now : begin;
        if (deputy.Roles.HasFlag(Roles.Head))
            throw new RefusedException(new DeputyIsTheHead());
        if (end <= now)
            throw new RefusedException(new DeputyPeriodOver());
        if (end <= begin)
            throw new RefusedException(new DeputyPeriodBackwards());
        if (end - now > Longest)
            throw new RefusedException(new DeputyPeriodTooLong((int)Longest.TotalDays));
        if (known.Any(other => other.From < end && begin < other.To))
            throw new RefusedException(new DeputyPeriodTaken());
        return new() { Id = id, DeputyId = deputy.Id, From = begin, To = end };
    }

    public bool Covers(DateTimeOffset moment) => From <= moment && moment < To;

    public bool IsOver(DateTimeOffset now) => To <= now;

    /// <summary>Ends a running period now, and calls off one that has not begun.</summary>
    public void End(DateTimeOffset now) => To = now < From ? From : now < To ? now : To;

    private static IEnumerable<Refusal> Missing(DateTimeOffset? from, DateTimeOffset? to)
    {
        if (from is null)
            yield return new DeputyFromNeeded();
        if (to is null)
            yield return new DeputyToNeeded();
    }
}

/// <summary>Who acts as head of implementation: the holder of the role, and in a deputy's period the deputy alone.</summary>
public static class ActingHead
{
    /// <summary>The roles that a person acts with at a moment.</summary>
    public static Roles RolesOf(Guid person, Roles held, IEnumerable<Deputyship> deputyships, DateTimeOffset now)
    {
        var deputy = deputyships.FirstOrDefault(d => d.Covers(now));
        if (deputy is null)
            return held;
        return deputy.DeputyId == person ? held | Roles.Head : held & ~Roles.Head;
    }
}
