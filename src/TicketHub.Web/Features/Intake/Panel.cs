using TicketHub.Domain.Intake;
using TicketHub.Web.Features.Drafts;
using TicketHub.Web.Features.Findings;
using TicketHub.Web.Features.KnownDefects;
using TicketHub.Web.Features.Materials;

namespace TicketHub.Web.Features.Intake;

/// <summary>
/// What stands beside the form while it is written. There is no verdict as long as there is nothing to judge;
/// <paramref name="Begun"/> says that something is written all the same, such as the title.
/// </summary>
public sealed record Panel(Verdict? Verdict, bool Begun, DraftFields Draft)
{
    /// <summary>Known defects that what is written and attached tells.</summary>
    public IReadOnlyList<SeenDefectResource> KnownDefects { get; init; } = [];

    /// <summary>What a defect is searched with; null where it is none.</summary>
    public DefectMaterials? Materials { get; init; }

    /// <summary>The files that are here already, and what was found in them.</summary>
    public IReadOnlyList<FileReport> Files { get; init; } = [];

    public bool SaysDefect => Verdict?.Assessment.Outcome is Outcome.Defect;
}
