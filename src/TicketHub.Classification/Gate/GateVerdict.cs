using TicketHub.Classification.Text;
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
/// a question mark. <paramref name="Faint"/>: something that may be a question, a wish or a symptom, too little to be sure.
/// <paramref name="FaintSymptoms"/>: the same, and it may be symptoms. <paramref name="Words"/>: how many words are about something of their own.
/// <paramref name="AsksHow"/>: how, where, how many, about one thing at least. <paramref name="Needs"/>: "нужна интеграция с…".
/// <paramref name="AsksHowOfIt"/>: the same of "this", which a wish before it may be. <paramref name="Orders"/>: it is to be built, whatever it is.
/// <paramref name="Errand"/>: its effort, our answers to it, where it goes. <paramref name="AsksOne"/>: one thing or one clause, however shortly.
/// </summary>
internal sealed record OwnVoice(
    bool Question,
    bool Symptoms,
    bool Wish,
    bool AsksInWords = false,
    bool Faint = false,
    bool FaintSymptoms = false,
    bool Hint = false,
    int Words = 0,
    bool AsksHow = false,
    bool Needs = false,
    bool Orders = false,
    bool AsksHowOfIt = false,
    bool Errand = false,
    bool AsksOne = false)
{
    /// <summary>The sentences that question, symptoms and wish were heard in, by the code of the evidence.</summary>
    public IReadOnlyDictionary<string, Sentence> Said { get; init; } = new Dictionary<string, Sentence>();

    /// <summary>All that the filer says themselves, in their order: without the document, its name and the request for a verdict over it.</summary>
    public IReadOnlyList<Sentence> Sentences { get; init; } = [];

    /// <summary>The document is a file: every sentence of the request is the filer's own.</summary>
    public bool IsApart { get; init; }

    /// <summary>A log came along.</summary>
    public bool HasLog { get; init; }

    /// <summary>Symptoms are nowhere but in an attached log.</summary>
    public bool OnlyLogTells { get; init; }

    public bool IsSilent => this is
    {
        Question: false, Symptoms: false, Wish: false, AsksInWords: false, Faint: false, FaintSymptoms: false, AsksHow: false, Needs: false, Orders: false, Errand: false, AsksOne: false,
    };

    /// <summary>A question, symptoms or a wish, beyond doubt.</summary>
    public bool Speaks => Question || Symptoms || Wish;
}
