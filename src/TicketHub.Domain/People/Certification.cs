namespace TicketHub.Domain.People;

/// <summary>Whether a person's certificate held on a day.</summary>
public enum Certification
{
    /// <summary>There was none yet.</summary>
    None,

    Valid,

    Expired,
}
