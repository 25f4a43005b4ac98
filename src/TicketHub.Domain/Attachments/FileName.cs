using System.Globalization;
using System.Text;

namespace TicketHub.Domain.Attachments;

/// <summary>
/// The name a person's file had. It is only data: nothing is ever stored under it, so "../../x" may stay as it is. What would
/// turn or break the line that it is shown in is taken out.
/// </summary>
public static class FileName
{
    /// <summary>In UTF-16 units.</summary>
    public const int Longest = 300;

    private const int LongestExtension = 20;
    private const string Unnamed = "file";

    /// <summary>The name as it is kept and shown; "file" where nothing of it can be read.</summary>
    public static string Of(string? given)
    {
        var clean = new StringBuilder();
        for (var i = 0; i < (given?.Length ?? 0); i++)
        {
            var c = given![i];
            if (char.IsHighSurrogate(c) && i + 1 < given.Length && char.IsLowSurrogate(given[i + 1]))
                clean.Append(c).Append(given[++i]);
            else if (!Hides(c))
                clean.Append(c);
        }

        var name = clean.ToString().Trim();
        return PlainText.Says(name) ? Cut(name) : Unnamed;
    }

    /// <summary>The last part of a name that is a path: what a download is offered under. "file" where that is "..", or nothing.</summary>
    public static string LastOf(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..].Trim();
        return last.Trim('.').Length == 0 ? Unnamed : last;
    }

    /// <summary>What follows the last dot, in lower case; empty where there is none.</summary>
    public static string ExtensionOf(string name) =>
        name.LastIndexOf('.') is > 0 and var dot && name.Length - dot is > 1 and <= LongestExtension
            ? name[(dot + 1)..].ToLowerInvariant()
            : "";

    private static string Cut(string name)
    {
        if (name.Length <= Longest)
            return name;
        var extension = ExtensionOf(name) is { Length: > 0 } found ? name[^(found.Length + 1)..] : "";
        var kept = Longest - extension.Length;
        // Half of a character is none.
        if (char.IsHighSurrogate(name[kept - 1]))
            kept--;
        return name[..kept] + extension;
    }

    /// <summary>Control characters, lone halves, and marks that turn the reading order or cannot be seen.</summary>
    private static bool Hides(char c) => char.GetUnicodeCategory(c) is
        UnicodeCategory.Control or UnicodeCategory.Surrogate or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        || (char.GetUnicodeCategory(c) is UnicodeCategory.Format && c is not ('\u200C' or '\u200D'));
}
