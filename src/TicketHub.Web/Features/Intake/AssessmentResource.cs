using TicketHub.Domain.Intake;
using TicketHub.Domain.Materials;
using TicketHub.Domain.Tickets;
using TicketHub.Web.Features.KnownDefects;
using TicketHub.Web.Features.Materials;

namespace TicketHub.Web.Features.Intake;

public sealed record ReasonResource(string Code, string Text, double Weight, string? Quote);

public sealed record MissingResource(string Code, string Text);

/// <summary>What would make it answerable in minutes; nothing depends on its being followed.</summary>
public sealed record AdviceResource(string Code, string Text, IReadOnlyList<string> Arguments);

public sealed record EvidenceResource(string Code, string Text, string? Quote, string? File, int? Page, int? Line);

/// <summary>Version and environment as the words name them, where the fields leave them open; a request that is filed so has them.</summary>
public sealed record ToldResource(string? ProductVersion, PlatformEnvironment? Environment);

/// <summary>What would become of a request, and why, in the reader's language.</summary>
public sealed record AssessmentResource(
    Outcome Outcome,
    double Confidence,
    IReadOnlyList<ReasonResource> Reasons,
    IReadOnlyList<MissingResource> Missing,
    QueueKind Queue,
    IReadOnlyList<EvidenceResource> Evidence,
    IReadOnlyList<Mark> Marks,
    IReadOnlyList<AdviceResource> Advice,
    ToldResource Told)
{
    /// <summary>Known defects that the text and the files tell; how much of them depends on who asks.</summary>
    public IReadOnlyList<SeenDefectResource> KnownDefects { get; init; } = [];

    /// <summary>What a defect is searched with: what is at hand, the uploads included, and what is missing; not there where it is none.</summary>
    public ChecklistResource? Materials { get; init; }

    /// <summary>With the checklist of a defect: what a file brings is not missing any more, whatever the words lack.</summary>
    public AssessmentResource With(DefectMaterials found, Words words)
    {
        var atHand = found.In(PieceState.AtHand).Select(row => row.Piece.MissingCode()).ToHashSet();
        return this with
        {
            Materials = ChecklistResource.Of(found, words),
            Missing = [.. Missing.Where(piece => !atHand.Contains(piece.Code))],
        };
    }

    public static AssessmentResource Of(Assessment assessment, Words words) => new(
        assessment.Outcome,
        Math.Round(assessment.Confidence, 3),
        InWords(assessment.Reasons, words),
        InWords(assessment.Missing, words),
        assessment.Queue,
        InWords(assessment.Evidence, words),
        assessment.Marks,
        InWords(assessment.Advice, words),
        new(assessment.Told.ProductVersion, assessment.Told.Environment));

    public static IReadOnlyList<ReasonResource> InWords(IReadOnlyList<Reason> reasons, Words words) =>
        [.. reasons.Select(r => new ReasonResource(
            r.Code, ReasonSentence.Say(words, r, ReasonSentence.IsPast(reasons, r)), Math.Round(r.Weight, 3), r.Quote))];

    public static IReadOnlyList<MissingResource> InWords(IEnumerable<MissingPiece> missing, Words words) =>
        [.. missing.Select(m => new MissingResource(m.Code, words["missing." + m.Code]))];

    public static IReadOnlyList<AdviceResource> InWords(IEnumerable<Suggestion> advice, Words words) =>
        [.. advice.Select(a => new AdviceResource(a.Code, Say(words, "advice." + a.Code, a.Arguments), a.Arguments))];

    public static IReadOnlyList<EvidenceResource> InWords(IEnumerable<Evidence> evidence, Words words, bool past = false) =>
        [.. evidence.Select(e => new EvidenceResource(e.Code, ReasonSentence.Say(words, e, past), e.Quote, e.File, e.Page, e.Line))];

    private static string Say(Words words, string key, IReadOnlyList<string> arguments) => words.Say(key, [.. arguments]);
}
