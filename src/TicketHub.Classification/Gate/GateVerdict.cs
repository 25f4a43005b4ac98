using TicketHub.Domain.Intake;

namespace TicketHub.Classification.Gate;

internal enum SpecificationDoubt
{
    /// <summary>No requirement document.</summary>
    None,

    /// <summary>It looks like one, but not beyond doubt.</summary>
    Likely,

    /// <summary>It is one: the evidence is overwhelming.</summary>
    Certain,
}

/// <summary>
/// What the gate says: is there a requirement document, is a verdict over all of it asked for, does the filer have a question,
/// symptoms or a wish of their own besides.
/// </summary>
internal sealed record GateVerdict(
    SpecificationDoubt Specification,
    bool Asks,
    OwnVoice Own,
    IReadOnlyList<Evidence> Evidence,
    ClauseQuestion? Clause = null);

/// <summary>
/// What the filer says for themselves, outside the document. <paramref name="AsksInWords"/>: "подскажите, как", also without
/// a question mark.
/// </summary>
internal sealed record OwnVoice(bool Question, bool Symptoms, bool Wish, bool AsksInWords = false)
{
    public bool IsSilent => this is { Question: false, Symptoms: false, Wish: false, AsksInWords: false };
}
