using TicketHub.Domain.KnownDefects;

namespace TicketHub.Web.Features.KnownDefects;

/// <summary>How it stands with a defect, as a line says it.</summary>
public sealed record DefectStanding(DefectStatus Status, string? FixedIn, string? SeenAgainIn)
{
    public string Icon => Status switch
    {
        DefectStatus.Fixed => "done",
        DefectStatus.SeenAgain => "alert",
        _ => "new",
    };

    public string Tell(Words words) => (Status, FixedIn, SeenAgainIn) switch
    {
        (DefectStatus.Fixed, { } version, _) => words.Say("defect.fixedIn", version),
        (DefectStatus.SeenAgain, { } version, { } again) => words.Say("defect.seenAgainIn", version, again),
        (DefectStatus.SeenAgain, { } version, _) => words.Say("defect.seenAgainAfter", version),
        _ => words.Of("defectStatus", Status),
    };
}
