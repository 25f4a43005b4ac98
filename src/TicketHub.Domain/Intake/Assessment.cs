using TicketHub.Domain.Tickets;

namespace TicketHub.Domain.Intake;

/// <summary>What a filer may call their own request. TicketHub decides by itself and shows where it disagrees.</summary>
public enum RequestKind { Consultation, Defect, Enhancement }

/// <summary>What a request was judged to be. <see cref="Undecided"/> goes to a person.</summary>
public enum Outcome { Consultation, Defect, Enhancement, SpecDump, Undecided }

/// <summary>What a person may decide that a request is: a kind, or nothing that the desk answers.</summary>
public enum DecidedKind { Consultation, Defect, Enhancement, SpecDump }

/// <summary>Where the platform runs that the request is about.</summary>
public enum PlatformEnvironment { Dev, Test, Prod }

/// <summary>What a person should look at, although the request has its queue.</summary>
public enum Mark
{
    /// <summary>The stated kind and the words disagree, or the decision for the defect queue is a cautious one.</summary>
    CheckKind,

    /// <summary>A specification came with a request that stands on its own.</summary>
    CarriesSpecification,

    /// <summary>A fault that blocks nobody: it waits in the backlog among the changes.</summary>
    Fault,

    /// <summary>A known defect that was fixed, seen in a version that should not have it any more.</summary>
    SeenAfterFix,
}

/// <summary>
/// A document that came with a request. A page ends with a form feed (U+000C), a table's row is one line with bars between its
/// cells. <paramref name="Read"/> is false where it could not be read; then there is no text.
/// </summary>
public sealed record AttachedText(string Name, bool Read, string Text, int? Pages = null, int? Sheets = null);

/// <summary>What the filer wrote and attached, as far as an assessment reads it.</summary>
public sealed record RequestText(
    string Title,
    string Body,
    RequestKind? Kind = null,
    string? ProductVersion = null,
    PlatformEnvironment? Environment = null,
    string? Blocked = null,
    DateTimeOffset? FirstNoticedAt = null,
    string? Steps = null,
    IReadOnlyList<AttachedText>? Attached = null)
{
    /// <summary>How many pictures come with it; nobody reads what is on them.</summary>
    public int Pictures { get; init; }
}

/// <summary>
/// Why a request was judged as it was. A code with arguments, put into words in the reader's language.
/// <paramref name="Weight"/> is the share in the decision, 0 to 1, negative where it spoke against it;
/// <paramref name="Quote"/> is cut from the request itself.
/// </summary>
public sealed record Reason(string Code, double Weight, IReadOnlyList<string> Arguments, string? Quote = null)
{
    /// <summary>The gate has found something that may be a document with requirements; a person has to say.</summary>
    public const string PerhapsSpecification = "perhapsSpecification";

    /// <summary>The words are not sure; the last argument is the kind that they are likeliest of.</summary>
    public const string Unsure = "unsure";

    /// <summary>The words contradict the stated kind; the arguments are that kind and the one that the words are likeliest of.</summary>
    public const string KindDisagrees = "kindDisagrees";
}

/// <summary>Something that the request's queue needs and the request does not say.</summary>
public sealed record MissingPiece(string Code);

/// <summary>
/// What would make a request answerable in minutes, told while it is written; nothing depends on its being followed.
/// </summary>
public sealed record Suggestion(string Code, IReadOnlyList<string> Arguments)
{
    /// <summary>It asks about different things: how many, then the questions themselves, ten at most.</summary>
    public const string SeveralQuestions = "severalQuestions";

    /// <summary>A picture, and hardly a word about it.</summary>
    public const string PictureOnly = "pictureOnly";
}

/// <summary>A finding of the format gate: code and arguments, and where it was found (pages and lines from 1).</summary>
public sealed record Evidence(
    string Code,
    IReadOnlyList<string> Arguments,
    string? Quote = null,
    string? File = null,
    int? Page = null,
    int? Line = null)
{
    /// <summary>The author wrote it later: <see cref="Line"/> is one of that post.</summary>
    public bool InReply { get; init; }
}

/// <summary>
/// The whole judgement over a request before it is filed. <paramref name="Confidence"/> is 0 to 1.
/// <paramref name="Evidence"/> is empty unless the gate found something.
/// </summary>
public sealed record Assessment(
    Outcome Outcome,
    QueueKind Queue,
    double Confidence,
    IReadOnlyList<Reason> Reasons,
    IReadOnlyList<MissingPiece> Missing,
    IReadOnlyList<Evidence> Evidence,
    IReadOnlyList<Mark> Marks,
    ClauseQuestion? Clause = null)
{
    /// <summary>The gate sees a document with requirements in it, be it one that a person has to judge.</summary>
    public bool FindsSpecification => Outcome is Outcome.SpecDump
        || Marks.Contains(Mark.CarriesSpecification)
        || Reasons.Any(reason => reason.Code == Reason.PerhapsSpecification);

    /// <summary>Only for who is writing: it is not kept with the request.</summary>
    public IReadOnlyList<Suggestion> Advice { get; init; } = [];

    /// <summary>What the words say of what the fields leave open; it is kept as if it had been filled in.</summary>
    public Told Told { get; init; } = Told.Nothing;
}

/// <summary>The version and the environment as the text names them; null where it names none, or more than one.</summary>
public sealed record Told(string? ProductVersion, PlatformEnvironment? Environment)
{
    public static readonly Told Nothing = new(null, null);
}

/// <summary>
/// A question about one clause of a document with requirements; <paramref name="Document"/> is the document's name, folded to
/// lower case, where the request tells it.
/// </summary>
public sealed record ClauseQuestion(string? Document);
