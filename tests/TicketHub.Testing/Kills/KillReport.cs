using System.Globalization;

namespace TicketHub.Testing.Kills;

/// <summary>What remained after the last kill. No complaint: nothing acknowledged was lost, doubled or refused.</summary>
public sealed record KillReport(
    int Kills,
    int Written,
    int Repeated,
    TimeSpan SlowestRecovery,
    IReadOnlyList<string> Complaints)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Kills} kills, {Written} acknowledged, {Repeated} repeated after a kill, ready again within {SlowestRecovery.TotalSeconds:F1} s, {Complaints.Count} lost, doubled or refused");
}
