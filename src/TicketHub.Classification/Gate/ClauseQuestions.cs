using System.Text.RegularExpressions;
using TicketHub.Classification.Text;
using TicketHub.Domain.Intake;

namespace TicketHub.Classification.Gate;

/// <summary>
/// Knows a request that asks about one clause of a document: it names the clause by its number or quotes it. One such question
/// is what the format wants; thirty of them a week are the document after all.
/// </summary>
internal static partial class ClauseQuestions
{
    /// <summary>More quoted clauses are a list.</summary>
    private const int MostClauses = 3;

    private const int ShortestQuote = 20;

    private const int LongestName = 200;

    /// <summary>Null where no clause is asked about.</summary>
    public static ClauseQuestion? In(Reading reading, Findings body, IReadOnlyList<AttachedText>? attached)
    {
        if (body.Clauses.Count > MostClauses)
            return null;
        var asks = body.Clauses.Count > 0
            || reading.Sentences.Any(sentence => Clause.NumberIn(sentence.Text) is not null || QuotesObligation(sentence.Text));
        return asks ? new ClauseQuestion(DocumentIn(reading, attached)) : null;
    }

    /// <summary>«Система должна обеспечивать рассылку SMS» in quotation marks.</summary>
    private static bool QuotesObligation(string text)
    {
        foreach (var match in Quotes().EnumerateMatches(text))
        {
            if (match.Length > ShortestQuote && LineWords.In(text[match.Index..(match.Index + match.Length)]).Has(WordSense.Obliges))
                return true;
        }

        return false;
    }

    /// <summary>The name of a file, or the number of the request that was closed for it.</summary>
    private static string? DocumentIn(Reading reading, IReadOnlyList<AttachedText>? attached)
    {
        foreach (var sentence in reading.Sentences)
        {
            foreach (var match in Names().EnumerateMatches(sentence.Text))
                return Folded(sentence.Text.Substring(match.Index, match.Length));
        }

        return attached is [{ Name: var name }, ..] ? Folded(name) : null;
    }

    private static string Folded(string name)
    {
        var bare = name[(name.LastIndexOf('/') + 1)..].Trim().ToLowerInvariant();
        return bare.Length <= LongestName ? bare : bare[..LongestName];
    }

    [GeneratedRegex("«[^«»]{1,600}»|\"[^\"]{1,600}\"|“[^“”]{1,600}”", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Quotes();

    [GeneratedRegex(
        @"[\p{L}\p{N}_()\-.]{1,100}\.(?:docx|doc|pdf|xlsx|xls|odt|ods|rtf)\b|\bTH-\d{1,12}\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Names();
}
