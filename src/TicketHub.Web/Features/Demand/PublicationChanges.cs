using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using TicketHub.Classification.Stems;
using TicketHub.Domain;
using TicketHub.Domain.Enhancements;
using TicketHub.Web.Features.Backlog;

namespace TicketHub.Web.Features.Demand;

/// <summary>
/// Shows an enhancement to every employee, or says anew what they read. <paramref name="NoClientNamed"/>: the words that look
/// like the name of a client project are none.
/// </summary>
public sealed partial record PublishEnhancement(string? Title, string? Summary, bool NoClientNamed = false) : IEnhancementChange
{
    private const int ShortestName = 3;

    [GeneratedRegex("[«“\"](?<name>[^«»“”\"]+)[»”\"]", RegexOptions.ExplicitCapture)]
    private static partial Regex Quoted();

    public async Task Apply(HeadsAct act, Enhancement enhancement, CancellationToken ct)
    {
        var text = new PublicText(Title, Summary);
        if (!NoClientNamed)
        {
            var names = await act.Db.Projects.Select(p => p.Name).ToListAsync(ct);
            if (Named(text, names).ToList() is { Count: > 0 } named)
                throw new RefusedException(named);
        }

        enhancement.Publish(text, StemmedText.Of(text.Title + "\n" + text.Summary).Keys, act.By, act.Now);
    }

    private static IEnumerable<Refusal> Named(PublicText text, IReadOnlyList<string> projects)
    {
        foreach (var (field, said) in new[] { ("title", text.Title), ("summary", text.Summary) })
        {
            var words = WordsOf(said);
            foreach (var project in projects.Where(p => CalledBy(p).Any(name => words.Contains(name, StringComparison.Ordinal))))
                yield return new NamesAClient(field, project);
        }
    }

    /// <summary>A project «Bank "Steppe": loans» is also called by what stands before the colon and by what stands in quotes.</summary>
    private static IEnumerable<string> CalledBy(string project) =>
        new[] { project, project.Split(':')[0] }.Concat(Quoted().Matches(project).Select(m => m.Groups["name"].Value))
            .Select(WordsOf).Where(name => name.Length >= ShortestName + 2);

    /// <summary>Words in this order, in whatever case and between whatever signs.</summary>
    private static string WordsOf(string text) =>
        $" {string.Join(' ', new string([.. text.Select(c => char.IsLetterOrDigit(c) ? char.ToUpperInvariant(c) : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries))} ";
}

/// <summary>From now on it does not exist for those who do not read the backlog.</summary>
public sealed record UnpublishEnhancement : IEnhancementChange
{
    public Task Apply(HeadsAct act, Enhancement enhancement, CancellationToken ct)
    {
        enhancement.Unpublish(act.By, act.Now);
        return Task.CompletedTask;
    }
}
