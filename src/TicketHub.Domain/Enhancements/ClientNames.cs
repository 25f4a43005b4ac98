using System.Text.RegularExpressions;

namespace TicketHub.Domain.Enhancements;

/// <summary>Names of client projects in words that people of other clients will read.</summary>
public static partial class ClientNames
{
    private const int ShortestName = 3;

    [GeneratedRegex("[«“\"](?<name>[^«»“”\"]+)[»”\"]", RegexOptions.ExplicitCapture)]
    private static partial Regex Quoted();

    /// <summary>Those of <paramref name="projects"/> that the text names, in whatever case and between whatever signs.</summary>
    /// <param name="own">The one client whose people alone will read it: by what it is called too, nothing is given away.</param>
    public static IEnumerable<string> In(string? text, IEnumerable<string> projects, string? own = null)
    {
        var words = WordsOf(text ?? "");
        var known = own is null ? [] : CalledBy(own).ToHashSet();
        return projects.Where(p => CalledBy(p).Any(name => !known.Contains(name) && words.Contains(name, StringComparison.Ordinal)));
    }

    /// <summary>A project «Bank "Steppe": loans» is also called by what stands before the colon and by what stands in quotes.</summary>
    private static IEnumerable<string> CalledBy(string project) =>
        new[] { project, project.Split(':')[0] }.Concat(Quoted().Matches(project).Select(m => m.Groups["name"].Value))
            .Select(WordsOf).Where(name => name.Length >= ShortestName + 2);

    private static string WordsOf(string text) =>
        $" {string.Join(' ', new string([.. text.Select(c => char.IsLetterOrDigit(c) ? char.ToUpperInvariant(c) : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries))} ";
}
