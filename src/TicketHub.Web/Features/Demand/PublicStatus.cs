using TicketHub.Domain;
using TicketHub.Domain.Enhancements;
using TicketHub.Web.Lists;

namespace TicketHub.Web.Features.Demand;

/// <summary>Where an enhancement stands, as people who do not plan it read it.</summary>
public static class PublicStatus
{
    /// <summary>Those that something published can be in.</summary>
    public static IReadOnlyList<EnhancementStatus> All { get; } =
        [.. Enum.GetValues<EnhancementStatus>().Where(status => status is not EnhancementStatus.Dissolved)];

    /// <exception cref="RefusedException">There is no such status.</exception>
    public static EnhancementStatus Parse(string code) =>
        Words.Coded<EnhancementStatus>(code) is { } status && All.Contains(status)
            ? status
            : throw new RefusedException(UnknownValue.Among("status", code, All));

    /// <summary>Запланирована на февраль 2027.</summary>
    public static string Tell(Words words, EnhancementStatus status, string? plannedFor, string? releasedIn) => status switch
    {
        EnhancementStatus.Planned or EnhancementStatus.Outsourced or EnhancementStatus.InDevelopment when plannedFor is not null =>
            words.Say($"demand.status.{Words.CodeOf(status)}.month", words.MonthOf(plannedFor)),
        EnhancementStatus.Released when releasedIn is not null => words.Say("demand.status.released.version", releasedIn),
        _ => words[$"demand.status.{Words.CodeOf(status)}"],
    };

    /// <summary>A change as everybody may read it: nobody's name and no reason of the plan.</summary>
    public static string Tell(Words words, EnhancementEventCode code, IReadOnlyDictionary<string, string> details) => code switch
    {
        EnhancementEventCode.Planned or EnhancementEventCode.CarriedOver =>
            words.Say($"demand.change.{Words.CodeOf(code)}", words.MonthOf(details.GetValueOrDefault("after", ""))),
        EnhancementEventCode.Released => words.Say("demand.change.released", details.GetValueOrDefault("version", "")),
        EnhancementEventCode.VersionCorrected => words.Say("demand.change.versionCorrected", details.GetValueOrDefault("after", "")),
        _ => words[$"demand.change.{Words.CodeOf(code)}"],
    };
}
