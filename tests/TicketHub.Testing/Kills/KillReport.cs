namespace TicketHub.Testing.Kills;

/// <summary>What remained after the last kill. No complaint: nothing acknowledged was lost or doubled.</summary>
public sealed record KillReport(
    int Kills,
    int Written,
    int Repeated,
    TimeSpan SlowestRecovery,
    IReadOnlyList<string> Complaints);
