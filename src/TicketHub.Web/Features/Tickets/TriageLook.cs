using TicketHub.Classification;
using TicketHub.Domain.Intake;

namespace TicketHub.Web.Features.Tickets;

/// <summary>What is known of a request that a person has to decide about: how it begins, and what it is likely to be.</summary>
public sealed record TriageLook(string Beginning, LikelyKind Likely, bool LikeDocument)
{
    /// <summary>So much of a text tells what it is about, and a list of a thousand stays quick.</summary>
    public const int Read = 2_000;

    private const int Shown = 160;

    public static TriageLook Of(
        Assessor assessor, string title, string body, double confidence, IReadOnlyList<Reason> reasons, IReadOnlyList<Mark> marks) => new(
        BeginningOf(body),
        LikelyKind.Of(assessor, new(title, body), confidence, reasons),
        marks.Contains(Mark.CarriesSpecification) || reasons.Any(reason => reason.Code is Reason.PerhapsSpecification));

    private static string BeginningOf(string body)
    {
        var line = string.Join(' ', body.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= Shown)
            return line;
        var end = line.LastIndexOf(' ', Shown) is > Shown / 2 and var space
            ? space
            : Shown - (char.IsHighSurrogate(line[Shown - 1]) ? 1 : 0);
        return line[..end] + "…";
    }
}

/// <summary>The likeliest kind by the words alone, with its share of a hundred: the number is for those who decide, never for the author.</summary>
public sealed record LikelyKind(RequestKind Kind, int Percent)
{
    /// <param name="assessor">For a reason that names no kind.</param>
    /// <param name="confidence">That of the decision: the API tells it too.</param>
    public static LikelyKind Of(Assessor assessor, RequestText request, double confidence, IReadOnlyList<Reason> reasons) =>
        new(KindIn(reasons) ?? assessor.Score(request).Best, (int)Math.Round(100 * confidence));

    public string Say(Words words) => words.Say($"likely.{Words.CodeOf(Kind)}", Percent);

    private static RequestKind? KindIn(IReadOnlyList<Reason> reasons) =>
        reasons.FirstOrDefault(reason => reason.Code is Reason.Unsure or Reason.KindDisagrees) is { Arguments: [.., var likely] } ? Words.Coded<RequestKind>(likely) : null;
}
