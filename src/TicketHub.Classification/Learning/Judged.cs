using TicketHub.Domain.Intake;

namespace TicketHub.Classification.Learning;

/// <summary>A request whose label is known, and what an assessor says of it.</summary>
/// <param name="Truth">What a person called it.</param>
/// <param name="Label">What the whole judgement makes of it; may be undecided.</param>
/// <param name="Best">Never undecided: the label, or where that is undecided the likeliest kind by the words alone.</param>
/// <param name="Confidence">0 to 1, of <paramref name="Label"/>.</param>
/// <param name="CheckKind">Decided, but a person is asked to look at the kind.</param>
public sealed record Judged(Outcome Truth, Outcome Label, Outcome Best, double Confidence, bool CheckKind)
{
    public static Judged By(Assessor assessor, RequestText request, Outcome truth)
    {
        ArgumentNullException.ThrowIfNull(assessor);
        var assessment = assessor.Assess(request);
        var best = assessment.Outcome is Outcome.Undecided ? OutcomeOf(assessor.Score(WithWords(request)).Best) : assessment.Outcome;
        return new(truth, assessment.Outcome, best, assessment.Confidence, assessment.Marks.Contains(Mark.CheckKind));
    }

    /// <summary>Where nothing was written, the document's are the only words there are.</summary>
    private static RequestText WithWords(RequestText request) =>
        request.Body.Length == 0 && request.Attached is [{ Read: true } document, ..] ? request with { Body = document.Text } : request;

    private static Outcome OutcomeOf(RequestKind kind) => kind switch
    {
        RequestKind.Defect => Outcome.Defect,
        RequestKind.Enhancement => Outcome.Enhancement,
        _ => Outcome.Consultation,
    };
}
