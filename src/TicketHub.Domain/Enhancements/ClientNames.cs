using System.Text.RegularExpressions;

namespace TicketHub.Domain.Enhancements;

/// <summary>Names of client projects in words that people of other clients will read.</summary>
public static partial class ClientNames
{
    private const int ShortestName = 3;

    /// <summary>A single word of a longer name says nothing below this.</summary>
    private const int ShortestWord = 4;

    [GeneratedRegex("[«“\"](?<name>[^«»“”\"]+)[»”\"]", RegexOptions.ExplicitCapture)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"[\p{L}\p{M}\p{Nd}]+")]
    private static partial Regex Words();

    /// <summary>
    /// Those of <paramref name="projects"/> that the text names, in whatever case and between whatever signs, declined as Russian declines
    /// words, in the other alphabet, grown together with a common word, and also where unseen characters or letters of the other alphabet
    /// stand in the name.
    /// </summary>
    /// <param name="own">The one client whose people alone will read it: by what it is called too, nothing is given away.</param>
    public static IEnumerable<string> In(string? text, IEnumerable<string> projects, string? own = null)
    {
        var reading = TextReading.Of(text);
        var known = own is null ? [] : CalledBy(own).Select(Whole).ToHashSet();
        return projects.Where(p => CalledBy(p).Any(name => !known.Contains(Whole(name)) && reading.Has(name)));
    }

    /// <summary>
    /// A project «Bank "Steppe": loans» is also called by what stands before the colon, by what stands in quotes, and by each word of those
    /// that is written as a name and is none of the words that half of all clients are called by.
    /// </summary>
    private static IEnumerable<IReadOnlyList<string>> CalledBy(string project)
    {
        var names = new[] { project, project.Split(':')[0] }.Concat(Quoted().Matches(project).Select(m => m.Groups["name"].Value)).ToList();
        var alone = names.Skip(1).SelectMany(name => Words().Matches(name).Select(m => m.Value))
            .Where(word => word.Length >= ShortestWord && char.IsUpper(word[0]) && !CommonWords.Has(word));
        return names.Concat(alone).Select(ReadableWords.Of).Where(name => Whole(name).Length >= ShortestName).DistinctBy(Whole);
    }

    private static string Whole(IReadOnlyList<string> name) => string.Join(' ', name);
}
