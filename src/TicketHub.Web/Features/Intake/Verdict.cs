using TicketHub.Domain.Intake;

namespace TicketHub.Web.Features.Intake;

/// <summary>How the confidence of an assessment is told to people: in words, never as a percentage.</summary>
public enum Certainty { Decided, Certain, Likely, Unsure }

/// <summary>What a filer is shown of an assessment, while writing and afterwards on the request.</summary>
public sealed record Verdict(Assessment Assessment, Certainty Certainty, RequestKind? StatedKind = null)
{
    public bool IsSpecification => Assessment.Outcome is Outcome.SpecDump;

    /// <summary>What a screen reader is told, and only when it differs from what it was told before.</summary>
    public string Announcement(Words words) => IsSpecification
        ? words["verdict.spec.name"]
        : $"{words["verdict.where"]}: {words[$"chip.{Shared.QueueLooks.Code(Assessment.Outcome)}"]}, {words.Of("verdict", Certainty)}";
}
