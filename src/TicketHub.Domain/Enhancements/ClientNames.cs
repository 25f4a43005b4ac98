using System.Text.RegularExpressions;

namespace TicketHub.Domain.Enhancements;

/// <summary>Names of client projects in words that people of other clients will read.</summary>
public static partial class ClientNames
{
    private const int ShortestName = 3;

    [GeneratedRegex("[«“\"](?<name>[^«»“”\"]+)[»”\"]", RegexOptions.ExplicitCapture)]
    private static partial Regex Quoted();

    /// <summary>
    /// Those of <paramref name="projects"/> that the text names, in whatever case and between whatever signs, declined as Russian declines
    /// words, and also where unseen characters or letters of the other alphabet stand in the name.
    /// </summary>
    /// <param name="own">The one client whose people alone will read it: by what it is called too, nothing is given away.</param>
    public static IEnumerable<string> In(string? text, IEnumerable<string> projects, string? own = null)
    {
        var words = ReadableWords.Of(text);
        var known = own is null ? [] : CalledBy(own).Select(Whole).ToHashSet();
        return projects.Where(p => CalledBy(p).Any(name => !known.Contains(Whole(name)) && Stands(name, words)));
    }

    /// <summary>A project «Bank "Steppe": loans» is also called by what stands before the colon and by what stands in quotes.</summary>
    private static IEnumerable<IReadOnlyList<string>> CalledBy(string project) =>
        new[] { project, project.Split(':')[0] }.Concat(Quoted().Matches(project).Select(m => m.Groups["name"].Value))
            .Select(ReadableWords.Of).Where(name => Whole(name).Length >= ShortestName);

    private static string Whole(IReadOnlyList<string> name) => string.Join(' ', name);

    private static bool Stands(IReadOnlyList<string> name, IReadOnlyList<string> words) =>
        Enumerable.Range(0, Math.Max(0, words.Count - name.Count + 1)).Any(from => name.Index().All(part => Declension.IsOf(part.Item, words[from + part.Index])));
}
