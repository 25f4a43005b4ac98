using TicketHub.Web.Features.Backlog;

namespace TicketHub.Web.Features.Learning;

/// <summary>
/// Of nearly equal texts one person's decision counts once, the last: a dozen requests that differ by a number are one experience, and
/// nobody alone turns the classifier by repeating themselves. Where several people decide alike, each of them counts.
/// </summary>
public static class NearlyEqual
{
    /// <summary>Nearly equal is what has this share of its telling words (stems, what holds a digit left out) in common.</summary>
    public const double Enough = 0.5;

    /// <param name="newestFirst">The desk's examples.</param>
    /// <returns>Those that count, oldest first.</returns>
    public static IReadOnlyList<DeskExample> OncePerPerson(IReadOnlyList<DeskExample> newestFirst)
    {
        var read = newestFirst.Select(example => (Example: example, Stems: StemsOf(example))).ToList();
        var saidBy = read.SelectMany(one => one.Stems).CountBy(stem => stem).ToDictionary(StringComparer.Ordinal);
        var kept = new List<DeskExample>();
        foreach (var ofOne in read.GroupBy(one => one.Example.DecidedBy))
        {
            var said = new Said(saidBy);
            kept.AddRange(ofOne.Where(one => said.Adds(one.Stems)).Select(one => one.Example));
        }

        var counted = kept.ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. newestFirst.Where(counted.Contains).Reverse()];
    }

    /// <summary>A text without any is like every other one without.</summary>
    private static HashSet<string> StemsOf(DeskExample example)
    {
        var stems = TellingWords.Of($"{example.Text.Title}\n{example.Text.Body}")
            .Keys.Where(stem => !stem.Any(char.IsDigit))
            .ToHashSet(StringComparer.Ordinal);
        return stems.Count > 0 ? stems : [""];
    }

    /// <summary>
    /// What one person's examples speak of so far. Two that are alike enough share one of their rarest words, so each is compared with few.
    /// </summary>
    private sealed class Said(IReadOnlyDictionary<string, int> saidBy)
    {
        private readonly Dictionary<string, List<HashSet<string>>> byRareWord = new(StringComparer.Ordinal);

        public bool Adds(HashSet<string> stems)
        {
            var rare = stems.OrderBy(stem => saidBy[stem]).ThenBy(stem => stem, StringComparer.Ordinal)
                .Take(stems.Count - (int)Math.Ceiling(Enough * stems.Count) + 1).ToList();
            if (rare.SelectMany(stem => byRareWord.GetValueOrDefault(stem, [])).Distinct().Any(other => AreAlike(stems, other)))
                return false;
            foreach (var stem in rare)
            {
                if (!byRareWord.TryGetValue(stem, out var texts))
                    byRareWord[stem] = texts = [];
                texts.Add(stems);
            }

            return true;
        }

        private static bool AreAlike(HashSet<string> one, HashSet<string> other)
        {
            var common = one.Count(other.Contains);
            return common >= Enough * (one.Count + other.Count - common);
        }
    }
}
