using TicketHub.Classification.Text;

namespace TicketHub.Classification.Gate;

/// <summary>Says of a single line of prose or of a table what it is to a document with requirements.</summary>
internal static class Roles
{
    private const int LongestHeading = 110;

    /// <summary>A clause is a statement, not a word; and not a page of prose either.</summary>
    private const int ShortestClause = 20;

    private const int LongestClause = 900;

    private const int ShortestItem = 8;

    private const int LongestStatement = 320;

    public static LineRole Of(Line line, string folded, LineWords words)
    {
        var listed = ListMarks.IsListed(line);
        if (line.Content.EndsWith('?'))
            return QuestionOf(line, listed, folded);
        if (IsHeading(line) && !words.Has(WordSense.Voice) && IsNameOfSection(SpecificationPhrases.ContentOf(line, folded)))
            return LineRole.Heading;
        if (Stories.IsOne(folded))
            return LineRole.Clause;
        if (words.Has(WordSense.Voice))
            return LineRole.Voice;
        if (words.Has(WordSense.Modal) && Acts.IsOne(line.Content))
            return listed && line.Content.Length >= ShortestItem ? LineRole.Item : IsOneStatement(line.Content) ? LineRole.Statement : LineRole.Prose;
        if (Obliges(line, words) && (listed || words.AboutSystem))
            return LineRole.Clause;
        if (listed)
            return line.Content.Length >= ShortestItem ? LineRole.Item : LineRole.Prose;
        if (words.Denies || words.Has(WordSense.Failure) || !IsOneStatement(line.Content))
            return LineRole.Prose;
        return words.Has(WordSense.Modal) || words.First.HasFlag(WordSense.Obliges) ? LineRole.Demand : LineRole.Statement;
    }

    /// <summary>Short, no full stop, no question; marked as a heading, numbered, or standing alone.</summary>
    public static bool IsHeading(Line line) =>
        line.Content.Length is > 2 and < LongestHeading
        && line.Content[^1] is not ('.' or '?' or '!' or ',' or ';')
        && line.Mark != LineMark.Bullet;

    private static bool IsNameOfSection(ReadOnlySpan<char> name)
    {
        // "Раздел 3. Требования к…"
        if (Divisions.Opens(name) && name.IndexOf(". ") is > 0 and < 20 and var end)
            name = name[(end + 2)..];
        return SpecificationPhrases.SectionNames.Opens(name);
    }

    private static readonly PhraseSet Divisions = new("раздел; глава; часть; section; part; chapter; болим; тарау");

    private static bool Obliges(Line line, LineWords words) =>
        line.Content.Length is >= ShortestClause and <= LongestClause && words.Has(WordSense.Obliges);

    private static LineRole QuestionOf(Line line, bool listed, string folded)
    {
        if (line.Content.Length is < ShortestItem or > LongestStatement || (!listed && line.Content.AsSpan()[..^1].Contains('?')))
            return LineRole.Voice;
        if (CapabilityQuestions.IsOne(folded))
            return LineRole.Question;
        return listed ? LineRole.OtherQuestion : LineRole.Voice;
    }

    /// <summary>Begins like a sentence and has no second one.</summary>
    private static bool IsOneStatement(string text)
    {
        if (text.Length is < ShortestItem or > LongestStatement || char.IsLower(text[0]))
            return false;
        if (text[^1] is ':' or ',' or '!' || !text.Contains(' '))
            return false;
        for (var i = 3; i < text.Length - 2; i++)
        {
            if (text[i] is '.' or '!' or '?' && text[i + 1] == ' ' && char.IsUpper(text[i + 2]))
                return false;
        }

        return true;
    }
}
