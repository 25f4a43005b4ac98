namespace TicketHub.Domain.Planning;

/// <summary>What would have to go for an enhancement to come earlier?</summary>
/// <param name="Days">Inside days of what is wanted.</param>
/// <param name="Into">The iteration that the head wants it in.</param>
/// <param name="Rooms">That iteration and later ones, with what is wanted already taken out of where it stands now.</param>
/// <param name="Candidates">What may be given up, without what is wanted itself.</param>
public sealed record SwapQuestion(HalfDays Days, Month Into, IReadOnlyList<Room> Rooms, IReadOnlyList<Candidate> Candidates)
{
    /// <summary>What has to become free.</summary>
    public HalfDays Need => Rooms.Single(room => room.Month == Into).Lacking(Days);
}
