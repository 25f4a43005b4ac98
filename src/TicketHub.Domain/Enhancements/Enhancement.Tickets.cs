using TicketHub.Domain.People;
using TicketHub.Domain.Tickets;

namespace TicketHub.Domain.Enhancements;

/// <summary>
/// The requests behind an enhancement. It may lose the last of them and stays on the board all the same, for what the head
/// wrote and where it stood is the head's to give up.
/// </summary>
public sealed partial class Enhancement
{
    /// <summary>Requests come out of the tray; all do or none.</summary>
    /// <exception cref="RefusedException">Off the board, or one of them is not in the tray; all such are told.</exception>
    public void Join(IReadOnlyList<Ticket> joining, Actor by, DateTimeOffset now)
    {
        DemandOnBoard();
        if (joining.Select(WhyNotInTray).OfType<Refusal>().ToList() is { Count: > 0 } refusals)
            throw new RefusedException(refusals);
        foreach (var ticket in joining)
        {
            ticket.Consolidate(this, by, now);
            tickets.Add(ticket);
            Write(EnhancementEventCode.Joined, by, now, ("ticket", Told(ticket)));
        }

        Count();
        Changed(now);
    }

    /// <summary>Requests go back to the tray; all do or none.</summary>
    /// <param name="isFixed">It stands in an iteration that is fixed.</param>
    /// <param name="knowing">The head knows that R&amp;D has it, and goes on building it without them.</param>
    /// <exception cref="RefusedException">
    /// Off the board, one of them is not of this enhancement (all such are told), R&amp;D has it and the head did not say to know that, or none
    /// would be left of what is begun or fixed.
    /// </exception>
    public void SplitOut(IReadOnlyList<long> numbers, Actor by, DateTimeOffset now, bool isFixed = false, bool knowing = false)
    {
        DemandOnBoard();
        var strangers = numbers.Where(number => tickets.All(t => t.Number != number)).ToList();
        if (strangers.Count > 0)
            throw new RefusedException([.. strangers.Select(number => new NotAmongItsTickets(Shown(number)))]);
        if (!knowing && Status is not (EnhancementStatus.Consolidated or EnhancementStatus.Declined))
            throw new RefusedException(new SplitFromWhatRdHas(Show(Number)));
        if ((isFixed || Status.IsBegun()) && tickets.All(t => numbers.Contains(t.Number)))
            throw new RefusedException(new LastOfWhatIsPromised(Show(Number)));
        foreach (var ticket in tickets.Where(t => numbers.Contains(t.Number)).ToList())
            SplitOut(ticket, by, now);
        Count();
        Changed(now);
    }

    /// <summary>Off the board, its requests back to the tray. The number and the history stay.</summary>
    public void Dissolve(Actor by, DateTimeOffset now)
    {
        DemandOnBoard();
        if (Status is not (EnhancementStatus.Consolidated or EnhancementStatus.Declined))
            throw new RefusedException(new EnhancementIsWithRd(Show(Number)));
        foreach (var ticket in tickets.ToList())
            SplitOut(ticket, by, now);
        Count();
        (Rank, Status) = (null, EnhancementStatus.Dissolved);
        if (IsPublished)
            Unpublish(by, now);
        Write(EnhancementEventCode.Dissolved, by, now);
        Changed(now);
    }

    /// <summary>A request has left the backlog by itself. No version: the head's open form has not gone stale because of it.</summary>
    internal void Lose(Ticket ticket, TicketStatus becomes, Actor by, DateTimeOffset now)
    {
        tickets.Remove(ticket);
        Write(EnhancementEventCode.Left, by, now, ("ticket", Told(ticket)), ("after", becomes.ToString()));
        Count();
        UpdatedAt = now;
    }

    private void SplitOut(Ticket ticket, Actor by, DateTimeOffset now)
    {
        tickets.Remove(ticket);
        ticket.ReturnToTray(by, now);
        Write(EnhancementEventCode.SplitOut, by, now, ("ticket", Told(ticket)));
    }

    /// <summary>Those who say that they need it too wait as the authors do; nobody is counted twice.</summary>
    private void Count()
    {
        DemandNeedsRead();
        TicketCount = tickets.Count;
        Clients = tickets.Select(t => t.ProjectId).Concat(sharedNeeds.Select(n => n.ProjectId)).OfType<Guid>().Distinct().Count();
        People = tickets.Select(t => t.RequesterId).Concat(sharedNeeds.Select(n => n.PersonId)).Distinct().Count();
        WaitingSince = tickets.Select(t => t.FiledAt).Concat(sharedNeeds.Select(n => n.At)).Select(at => (DateTimeOffset?)at).Min();
    }

    private static Refusal? WhyNotInTray(Ticket ticket) => ticket switch
    {
        { EnhancementNumber: { } already } => new AlreadyConsolidated(Shown(ticket.Number), Show(already)),
        { IsInTray: false } => new NotInTheTray(Shown(ticket.Number)),
        _ => null,
    };

    private static string Told(Ticket ticket) => ticket.Number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Shown(long number) => "TH-" + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
