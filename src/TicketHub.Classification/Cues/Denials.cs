namespace TicketHub.Classification.Cues;

/// <summary>
/// Words of failure that tell of none: "без ошибок", "ошибок нет", "no errors"; the footer "не печатайте это письмо"; "почему бы не показывать".
/// </summary>
internal static class Denials
{
    private static readonly string[] Before = ["без", "нет", "no", "without"];

    private static readonly string[] After = ["нет", "жок"];

    public static bool Deny(CueHit failure)
    {
        var tokens = failure.Sentence.Tokens;
        var first = tokens[failure.FirstToken].Folded;
        var before = failure.FirstToken > 0 ? tokens[failure.FirstToken - 1].Folded : "";
        if (first == "не" && failure.TokenCount > 1)
        {
            var verb = tokens[failure.FirstToken + 1].Folded;
            return verb.EndsWith("йте", StringComparison.Ordinal) || (before == "бы" && verb.EndsWith("ть", StringComparison.Ordinal));
        }

        var last = failure.FirstToken + failure.TokenCount;
        var after = last < tokens.Count ? tokens[last].Folded : "";
        return IsError(first) && (Before.Contains(before) || After.Contains(after));
    }

    private static bool IsError(string word) =>
        word.StartsWith("ошиб", StringComparison.Ordinal) || word.StartsWith("error", StringComparison.Ordinal) || word.StartsWith("кате", StringComparison.Ordinal);
}
