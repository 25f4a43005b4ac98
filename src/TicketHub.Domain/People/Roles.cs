namespace TicketHub.Domain.People;

/// <summary>What a person is to the desk; one person may hold several. Stored as a bit set.</summary>
[Flags]
public enum Roles
{
    None = 0,
    Requester = 1,
    Keeper = 1 << 1,
    Agent = 1 << 2,
    Lead = 1 << 3,
    Head = 1 << 4,
    Planner = 1 << 5,
    Engineer = 1 << 6,
    RdHead = 1 << 7,
    Manager = 1 << 8,
    Coo = 1 << 9,
    Admin = 1 << 10,
}
