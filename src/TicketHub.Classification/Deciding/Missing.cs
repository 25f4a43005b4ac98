using TicketHub.Classification.Advice;
using TicketHub.Classification.Cues;
using TicketHub.Classification.Text;
using TicketHub.Domain.Intake;

namespace TicketHub.Classification.Deciding;

/// <summary>What the queue needs and neither the fields nor the words say.</summary>
internal static class Missing
{
    private const int FewWords = 12;

    /// <summary>Steps that begin further down are no steps of this.</summary>
    private const int ManyLines = 2_000;

    /// <param name="decision">What was decided about it; null where a person has decided.</param>
    /// <param name="words">What the words say.</param>
    public static IReadOnlyList<MissingPiece> In(RequestText request, Study study, Decision decision, ClassScores words)
    {
        var codes = decision.Outcome switch
        {
            Outcome.Defect => ForDefect(request, study, decision.Rule is Rule.Words or Rule.Stated && words.Defect >= Routing.Sure && SaysWhatHappens(study)),
            Outcome.Undecided => ForUndecided(request, study, words.Best),
            _ => null,
        };
        return codes is null ? In(request, study, decision.Outcome) : Pieces(codes);
    }

    /// <summary>The same where a person has decided what it is.</summary>
    public static IReadOnlyList<MissingPiece> In(RequestText request, Study study, Outcome outcome) => Pieces(outcome switch
    {
        Outcome.Consultation => ForConsultation(request, study),
        Outcome.Defect => ForDefect(request, study, saysWhatFails: false),
        Outcome.Enhancement => ForEnhancement(study),
        _ => [],
    });

    private static IReadOnlyList<MissingPiece> Pieces(IEnumerable<string> codes) => [.. codes.Select(code => new MissingPiece(code))];

    private static IEnumerable<string> ForConsultation(RequestText request, Study study)
    {
        var ofDesk = DeskMatters.AreAskedAbout(study);
        if (!ofDesk && LacksVersion(request, study))
            yield return "version";
        if (study.Shape.Questions == 0 && !study.Says(Cue.Question))
            yield return "question";
        if (SeparateQuestions.In(study.Reading).Count > 0)
            yield return "oneQuestion";
        if (!ofDesk && !study.Says(Cue.Tried) && study.Shape.CodeLines == 0 && !Mentions.TellWhatWasTried(study))
            yield return "tried";
    }

    /// <param name="saysWhatFails">The words alone make a defect of it: then they say what is wrong, in whatever words.</param>
    private static IEnumerable<string> ForDefect(RequestText request, Study study, bool saysWhatFails)
    {
        if (LacksVersion(request, study))
            yield return "version";
        // What could not be taken over is not known, however it was meant.
        if (request.Environment is null && ToldFacts.In(study.Whole.Sentences).Environment is null)
            yield return "environment";
        if (string.IsNullOrWhiteSpace(request.Blocked) && !TellsWhoIsBlocked(study))
            yield return "blocked";
        // A pasted line of a log has a time too, but of an error, not of the moment at which somebody first saw one.
        if (request.FirstNoticedAt is null && !TellsWhen(study))
            yield return "firstNoticed";
        if (!saysWhatFails && !study.HasFailureSigns && !Mentions.TellSymptoms(study))
            yield return "symptoms";
        if (string.IsNullOrWhiteSpace(request.Steps) && !TellsSteps(study))
            yield return "steps";
        if (study.Shape.StackFrames + study.Shape.LogLines == 0)
            yield return "logs";
    }

    private static IEnumerable<string> ForEnhancement(Study study)
    {
        var tellsToday = study.Says(Cue.Today);
        if (!tellsToday && !study.Says(Cue.Purpose))
            yield return "why";
        if (!tellsToday)
            yield return "current";
    }

    /// <summary>It may still become any of them, so only what helps a person to decide. A wish needs no question.</summary>
    private static IEnumerable<string> ForUndecided(RequestText request, Study study, RequestKind best)
    {
        if (best is not RequestKind.Enhancement && study.Shape.Questions == 0 && !study.Says(Cue.Question) && !study.Says(Cue.Wish) && !study.HasFailureSigns)
            yield return "question";
        if (!DeskMatters.AreAskedAbout(study) && LacksVersion(request, study))
            yield return "version";
    }

    private static bool LacksVersion(RequestText request, Study study) =>
        string.IsNullOrWhiteSpace(request.ProductVersion) && !ToldFacts.NameVersion(study.Whole.Sentences);

    private static bool TellsWhoIsBlocked(Study study) =>
        study.Says(Cue.Blocked) || study.Says(Cue.BlocksNobody) || Circumstances.TellWhoIsBlocked(study.Reading) || Mentions.TellWhoIsBlocked(study);

    /// <summary>What is planned has not been noticed yet.</summary>
    private static bool TellsWhen(Study study) =>
        PhraseBook.Standard.FindAll(Mentions.OfThePast(study.Hits.Where(hit => hit.Cue == Cue.When).Select(hit => hit.Sentence).Distinct()))
            .Any(hit => hit.Cue == Cue.When)
        || Mentions.OfThePast(Circumstances.Prose(study.Reading).Where(Circumstances.TellsWhen)).Any(Circumstances.TellsWhen);

    /// <summary>A verb, or so much that there is one, in whatever language.</summary>
    private static bool SaysWhatHappens(Study study) => study.Own.Any(Structure.Verbs.SayWhatHappens) || study.Reading.WordCount > FewWords;

    private static bool TellsSteps(Study study) =>
        study.Shape.NumberedLines >= 2
        || study.Reading.Lines.Take(ManyLines).Count(line => line.Mark == LineMark.Bullet) >= 3
        || study.Reading.Lines.Take(ManyLines).Any(line => NumbersInline(line.Text))
        || Circumstances.TellSteps(study.Reading);

    /// <summary>"1) открыть карточку; 2) приложить файл" in one line.</summary>
    private static bool NumbersInline(string line) => line.Contains("1)", StringComparison.Ordinal)
        ? line.Contains("2)", StringComparison.Ordinal)
        : line.Contains("1. ", StringComparison.Ordinal) && line.Contains("2. ", StringComparison.Ordinal);
}
