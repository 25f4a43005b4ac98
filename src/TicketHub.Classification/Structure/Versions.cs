using System.Text.RegularExpressions;

namespace TicketHub.Classification.Structure;

/// <summary>Finds the version of the platform: a release name (hamming, minsky) or a number of three parts.</summary>
internal static partial class Versions
{
    /// <summary>The first version in the text, or null. An address such as 10.0.4.12 is none.</summary>
    public static string? Find(string text)
    {
        foreach (var match in Candidates().EnumerateMatches(text))
        {
            var found = text.AsSpan(match.Index, match.Length);
            if (found.Count('.') == 3 && !char.IsLetter(found[0]))
                continue;
            return found.ToString();
        }

        return null;
    }

    [GeneratedRegex(
        @"\b(?:(?:hamming|minsky|хэмминг|хемминг|мински)(?:\s+\d+(?:\.\d+)*)?|(?:версия|версии|верс\.|version|нұсқа|нұсқасы|релиз|сборка)\s*[:№]?\s*v?\d+(?:\.\d+)*|v?\d+\.\d+\.\d+(?:\.\d+)*)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Candidates();
}
