using TicketHub.Classification.Advice;
using TicketHub.Classification.Cues;
using TicketHub.Classification.Text;
using TicketHub.Domain.Intake;

namespace TicketHub.Classification.Deciding;

/// <summary>What the queue needs and neither the fields nor the words say.</summary>
internal static class Missing
{
    public static IReadOnlyList<MissingPiece> In(RequestText request, Study study, Outcome outcome)
    {
        var codes = outcome switch
        {
            Outcome.Consultation => ForConsultation(request, study),
            Outcome.Defect => ForDefect(request, study),
            Outcome.Enhancement => ForEnhancement(study),
            Outcome.Undecided => ForUndecided(request, study),
            _ => [],
        };
        return [.. codes.Select(code => new MissingPiece(code))];
    }

    private static IEnumerable<string> ForConsultation(RequestText request, Study study)
    {
        if (LacksVersion(request, study))
            yield return "version";
        if (study.Shape.Questions == 0 && !study.Says(Cue.Question))
            yield return "question";
        if (SeparateQuestions.In(study.Reading).Count > 0)
            yield return "oneQuestion";
        if (!study.Says(Cue.Tried) && study.Shape.CodeLines == 0)
            yield return "tried";
    }

    private static IEnumerable<string> ForDefect(RequestText request, Study study)
    {
        if (LacksVersion(request, study))
            yield return "version";
        // What could not be taken over is not known, however it was meant.
        if (request.Environment is null && ToldFacts.In(study.Whole.Sentences).Environment is null)
            yield return "environment";
        if (string.IsNullOrWhiteSpace(request.Blocked) && !study.Says(Cue.Blocked) && !study.Says(Cue.BlocksNobody) && !Circumstances.TellWhoIsBlocked(study.Reading))
            yield return "blocked";
        // A pasted line of a log has a time too, but of an error, not of the moment at which somebody first saw one.
        if (request.FirstNoticedAt is null && !study.Says(Cue.When) && !Circumstances.TellWhen(study.Reading))
            yield return "firstNoticed";
        if (!study.HasFailureSigns)
            yield return "symptoms";
        if (string.IsNullOrWhiteSpace(request.Steps) && !TellsSteps(study))
            yield return "steps";
        if (study.Shape.StackFrames + study.Shape.LogLines == 0)
            yield return "logs";
    }

    private static IEnumerable<string> ForEnhancement(Study study)
    {
        if (!study.Says(Cue.Purpose) && !study.Says(Cue.Today))
            yield return "why";
        if (!study.Says(Cue.Today))
            yield return "current";
    }

    /// <summary>It may still become any of them, so only what helps a person to decide.</summary>
    private static IEnumerable<string> ForUndecided(RequestText request, Study study)
    {
        if (study.Shape.Questions == 0 && !study.Says(Cue.Question) && !study.Says(Cue.Wish) && !study.HasFailureSigns)
            yield return "question";
        if (LacksVersion(request, study))
            yield return "version";
    }

    private static bool LacksVersion(RequestText request, Study study) =>
        string.IsNullOrWhiteSpace(request.ProductVersion) && !ToldFacts.NameVersion(study.Whole.Sentences);

    private static bool TellsSteps(Study study) =>
        study.Shape.NumberedLines >= 2
        || study.Reading.Lines.Count(line => line.Mark == LineMark.Bullet) >= 3
        || study.Reading.Lines.Any(line => NumbersInline(line.Text))
        || Circumstances.TellSteps(study.Reading);

    /// <summary>"1) открыть карточку; 2) приложить файл" in one line.</summary>
    private static bool NumbersInline(string line) => line.Contains("1)", StringComparison.Ordinal)
        ? line.Contains("2)", StringComparison.Ordinal)
        : line.Contains("1. ", StringComparison.Ordinal) && line.Contains("2. ", StringComparison.Ordinal);
}
