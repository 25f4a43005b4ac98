using System.Collections.Frozen;

namespace TicketHub.Classification.Gate;

/// <summary>
/// Looks words up by their first three letters, without a string for each: a document of a hundred pages has fifty thousand of
/// them. A star in the lists ends the beginning of a word.
/// </summary>
internal static partial class Lexicon
{
    private const int KeyLength = 3;

    private readonly record struct Entry(string Text, bool IsBeginning, WordSense Sense);

    private static readonly FrozenDictionary<string, Entry[]> Entries = new[]
        {
            (Obliging, WordSense.Obliges),
            (Modals, WordSense.Obliges | WordSense.Modal),
            (Subjects, WordSense.Subject | WordSense.Empty),
            (Voices, WordSense.Voice | WordSense.Empty),
            (Addresses, WordSense.Address | WordSense.Voice | WordSense.Empty),
            (Failures, WordSense.Failure),
            (Changes, WordSense.Change),
            (Empties, WordSense.Empty),
        }
        .SelectMany(list => list.Item1
            .Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => new Entry(SpecificationPhrases.Fold(word.TrimEnd('*')), word.EndsWith('*'), list.Item2)))
        .GroupBy(entry => Key(entry.Text))
        .ToFrozenDictionary(group => group.Key, group => group.ToArray());

    private static readonly FrozenDictionary<string, Entry[]>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Entries.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>All that a folded word in lower case says.</summary>
    public static WordSense Of(ReadOnlySpan<char> word)
    {
        var sense = WordSense.None;
        if (!Lookup.TryGetValue(word.Length <= KeyLength ? word : word[..KeyLength], out var entries))
            return sense;
        foreach (var entry in entries)
        {
            if (entry.IsBeginning ? word.StartsWith(entry.Text, StringComparison.Ordinal) : word.SequenceEqual(entry.Text))
                sense |= entry.Sense;
        }

        return sense;
    }

    private static string Key(string word) => word.Length <= KeyLength ? word : word[..KeyLength];
}
