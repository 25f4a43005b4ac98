using TicketHub.Classification.Advice;
using TicketHub.Classification.Cues;
using TicketHub.Classification.Deciding;
using TicketHub.Classification.Gate;
using TicketHub.Classification.Learning;
using TicketHub.Domain.Intake;

namespace TicketHub.Classification;

/// <summary>
/// Judges a request before it is filed: which queue, why, what is missing, and whether it is a requirement document that the
/// format does not admit. The same text is always judged the same; many threads may ask at once.
/// </summary>
public sealed class Assessor
{
    private static readonly Lazy<Assessor> Starter = new(() => new Assessor(StarterModel.Model));

    /// <summary>More words than these say something of their own, whatever could not be read beside them.</summary>
    private const int LongestCover = 60;

    /// <summary>Of a text longer than this nobody says that it is too short.</summary>
    private const int LongestShortText = 120;

    /// <summary>Up to so many words a text without any sign may be about anything.</summary>
    private const int FewWords = 12;

    private const int LeastWordsOfCode = 3;

    private const int LongSteps = 1_000;

    private readonly LinearModel model;

    internal Assessor(LinearModel model) => this.model = model;

    /// <summary>The assessor with the starter model; trained once a process, in a fraction of a second.</summary>
    public static Assessor Create() => Starter.Value;

    public Assessment Assess(RequestText request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var study = Read(request);
        var verdict = Judge(request, study);
        var words = ScoresOf(study);
        // Of a document in the body the classifier has read a part; beside a file it has read nothing but the filer.
        var own = verdict.Specification is SpecificationDoubt.None ? words : ScoresOf(OwnStudy(verdict.Own));
        var facts = new Case(
            request.Kind,
            verdict is { Specification: SpecificationDoubt.Certain, Own.IsApart: true } ? own : words,
            verdict.Specification,
            verdict.Asks,
            TellsOfBlocked(request) ? verdict.Own with { Symptoms = true } : verdict.Own,
            study.HasFailureSigns || (verdict.Own.Symptoms && request.Attached is { Count: > 0 }),
            SaysItBlocksNobody(request, study),
            SaysNothing(study),
            Attachments.AnyUnread(request.Attached) && verdict.Own.IsSilent && study.Reading.WordCount <= LongestCover,
            IsThin(study),
            own,
            StopsWork(request, study),
            request.Title.Length + request.Body.Length > LongestShortText,
            SaysNoSign(request, study),
            HasWordsInCode(study));
        var decision = Routing.Decide(facts);
        return new Assessment(
            decision.Outcome,
            decision.Queue,
            Confidence(decision, facts),
            [.. Reasons.For(decision, facts, study, model).Select(reason => reason with { Quote = study.AsWritten(reason.Quote) })],
            Missing.In(request, study, decision, facts.Words),
            verdict.Evidence,
            decision.Marks,
            decision.Outcome is Outcome.Consultation or Outcome.Undecided ? verdict.Clause : null)
        {
            Told = ToldBy(request, study, verdict),
            Advice = Advising.For(request, study, decision.Outcome, verdict.Specification is not SpecificationDoubt.None),
        };
    }

    /// <summary>Where an appeal goes that was granted without a queue: by the words where they are sure, else to the consultants.</summary>
    public RequestKind UsualQueue(RequestText request) =>
        Score(request) is var words && words.Confidence >= Routing.Sure ? words.Best : RequestKind.Consultation;

    /// <summary>What the words alone say, without gate and stated kind: for evaluation, and for a person who has to decide.</summary>
    public ClassScores Score(RequestText request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return ScoresOf(Read(request));
    }

    /// <summary>What a request of this kind needs and this one does not say: for a person's decision to move it.</summary>
    public static IReadOnlyList<MissingPiece> MissingFor(RequestText request, RequestKind kind)
    {
        ArgumentNullException.ThrowIfNull(request);
        var outcome = kind switch
        {
            RequestKind.Defect => Outcome.Defect,
            RequestKind.Enhancement => Outcome.Enhancement,
            _ => Outcome.Consultation,
        };
        return Missing.In(request, Study.Of(request.Title, request.Body), outcome);
    }

    /// <summary>Beside a document only the filer's own words; a field that is filled in says it already.</summary>
    private static Told ToldBy(RequestText request, Study study, GateVerdict verdict)
    {
        var told = ToldFacts.In(verdict.Specification is SpecificationDoubt.None ? study.Whole.Sentences : verdict.Own.Sentences);
        return new Told(
            string.IsNullOrWhiteSpace(request.ProductVersion) ? told.ProductVersion : null,
            request.Environment is null ? told.Environment : null);
    }

    /// <summary>What the filer says beside a document, read as if it were all of the request.</summary>
    private static Study OwnStudy(OwnVoice own) => Study.Of(
        string.Join(' ', own.Sentences.Where(sentence => sentence.IsTitle).Select(sentence => sentence.Text)),
        string.Join('\n', own.Sentences.Where(sentence => !sentence.IsTitle).Select(sentence => sentence.Text)));

    /// <summary>Who fills in the fields of a defect has one.</summary>
    private static bool TellsOfBlocked(RequestText request) =>
        request.Kind is not RequestKind.Enhancement && !string.IsNullOrWhiteSpace(request.Blocked) && !string.IsNullOrWhiteSpace(request.Steps);

    internal ClassScores ScoresOf(FeatureVector features, double sharpness = 1)
    {
        var probabilities = model.Probabilities(features, sharpness);
        return new ClassScores(probabilities[0], probabilities[1], probabilities[2]);
    }

    /// <summary>What is a failure but for a plea is one: "вход закрыт для всех, подскажите, что делать".</summary>
    private Study Read(RequestText request)
    {
        var study = Study.Of(request.Title, request.Body);
        return study.WithoutPleas is { } bare && ScoresOf(bare).Defect >= Routing.PerhapsDefect ? bare : study;
    }

    /// <summary>The whole of a long text says as much as its two excerpts together.</summary>
    private ClassScores ScoresOf(Study study)
    {
        var whole = ScoresOf(study.Features, LongTexts.Sharpness(study.Reading.WordCount));
        return Excerpts.Of(study).Select(features => ScoresOf(features)).ToList() is [var beginning, var core]
            ? ClassScores.Mean([whole, whole, beginning, core])
            : whole;
    }

    /// <summary>A whole page of steps is read as a part of the body: a document may be hidden there too.</summary>
    private static GateVerdict Judge(RequestText request, Study study)
    {
        if (request.Steps is not { Length: >= LongSteps } steps)
            return FormatGate.Judge(study.Whole, study.HitsOfAll, request.Attached);
        var whole = Text.Reading.Of(request.Title, $"{request.Body}\n\n{steps}");
        return FormatGate.Judge(whole, PhraseBook.Standard.FindAll(whole.Sentences), request.Attached);
    }

    /// <summary>The field for it says whom a failure keeps from working, or the words of the failure themselves do.</summary>
    private static bool StopsWork(RequestText request, Study study) => string.IsNullOrWhiteSpace(request.Blocked)
        ? Outages.AreToldIn(study)
        : study.HasFailureSigns || (!string.IsNullOrWhiteSpace(request.Steps) && Study.Of("", request.Steps).HasFailureSigns);

    /// <summary>Only clear words make a fault wait in the backlog; a person named as blocked is not nobody.</summary>
    private static bool SaysItBlocksNobody(RequestText request, Study study) =>
        string.IsNullOrWhiteSpace(request.Blocked) && study.Says(Cue.BlocksNobody) && !study.Says(Cue.Blocked);

    private static bool SaysNothing(Study study) => study.Reading.WordCount < 3 && !HasTraces(study);

    /// <summary>Base64 has none; a query does, and so has what stands behind it in its line.</summary>
    private static bool HasWordsInCode(Study study) => study.Reading.Lines.Any(line =>
        line.Kind is Text.LineKind.Code && line.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Length > 1 && word.All(char.IsLetter)) >= LeastWordsOfCode);

    private static bool SaysNoSign(RequestText request, Study study) =>
        study.Reading.WordCount <= FewWords
        && !HasTraces(study)
        && !study.HasFailureSigns
        && study.Shape.Questions == 0
        && string.IsNullOrWhiteSpace(request.Blocked)
        && !study.Hits.Any(hit => hit.Cue is Cue.Question or Cue.Wish or Cue.Change or Cue.Blocked or Cue.Reproduction);

    /// <summary>"Не работает" under the title "Не работает" sounds like a defect and says nothing about it.</summary>
    private static bool IsThin(Study study) => study.Reading.WordCount < 6 && !HasTraces(study);

    private static bool HasTraces(Study study) => study.Shape.StackFrames + study.Shape.LogLines > 0;

    private static double Confidence(Decision decision, Case facts) => decision.Outcome switch
    {
        Outcome.SpecDump => 0.99,
        Outcome.Consultation => facts.Words.Consultation,
        // A cautious decision is not a sure one, however much the few words sound like a defect.
        Outcome.Defect when decision.Rule == Rule.Cautious => Math.Min(facts.Words.Defect, Routing.Sure),
        Outcome.Defect => facts.Words.Defect,
        Outcome.Enhancement when decision.Rule == Rule.FaultThatBlocksNobody => facts.Words.Defect,
        Outcome.Enhancement => facts.Words.Enhancement,
        // Whatever the words sound like: a person decides.
        _ => Math.Min(facts.Words.Confidence, Routing.Sure),
    };
}
