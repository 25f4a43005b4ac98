using System.Globalization;
using TicketHub.Classification.Deciding;
using TicketHub.Classification.Text;
using TicketHub.Domain.Intake;

namespace TicketHub.Classification.Advice;

/// <summary>
/// What would make a consultation answerable in minutes. It only advises: neither the outcome nor the queue depend on it, and
/// what is told field by field stands among the missing pieces.
/// </summary>
internal static class Advising
{
    /// <summary>A picture with fewer words than these is not yet a question.</summary>
    private const int FewWords = 8;

    /// <summary>So many are shown; the others come up when these are taken out.</summary>
    private const int MostShown = 10;

    /// <param name="perhapsSpecification">What stands there may be a document with requirements, whose clauses are not the filer's questions.</param>
    public static IReadOnlyList<Suggestion> For(RequestText request, Study study, Outcome outcome, bool perhapsSpecification) =>
        outcome is Outcome.SpecDump ? [] : [.. Found(request, study, outcome is Outcome.Consultation or Outcome.Undecided && !perhapsSpecification)];

    private static IEnumerable<Suggestion> Found(RequestText request, Study study, bool asks)
    {
        // A few words beside a picture are often taken for a defect, out of caution: there it helps as much.
        if (request.Pictures > 0 && study.Reading.WordCount < FewWords && study.Shape.StackFrames + study.Shape.LogLines == 0)
            yield return new Suggestion(Suggestion.PictureOnly, []);
        if (asks && SeparateQuestions.In(ListInLine.Spread(study.IsTransliterated ? study.Whole : study.Reading, request.Body)) is { Count: > 0 } questions)
        {
            yield return new Suggestion(
                Suggestion.SeveralQuestions,
                [questions.Count.ToString(CultureInfo.InvariantCulture), .. questions.Take(MostShown).Select(question => Quote.Cut(question[0].Text) ?? "…")]);
        }
    }
}
