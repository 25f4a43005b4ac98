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
        Assessor assessor, string title, string body, IReadOnlyList<Reason> reasons, IReadOnlyList<Mark> marks) => new(
        BeginningOf(body),
        LikelyKind.Of(assessor, new(title, body)),
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

/// <summary>The likeliest kind by the words alone, with its share of a hundred: for those who decide, never for the author.</summary>
public sealed record LikelyKind(RequestKind Kind, int Percent)
{
    public static LikelyKind Of(Assessor assessor, RequestText request)
    {
        var scores = assessor.Score(request);
        return new(scores.Best, (int)Math.Round(100 * scores.Confidence));
    }

    public string Say(Words words) => words.Say($"likely.{Words.CodeOf(Kind)}", Percent);
}
