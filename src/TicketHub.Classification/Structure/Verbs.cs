using TicketHub.Classification.Text;

namespace TicketHub.Classification.Structure;

/// <summary>
/// Reads Russian verbs by their endings: "не пересчитывает" tells of a failure and "Пересчитывать…" of a wish, whatever it is
/// about.
/// </summary>
internal static class Verbs
{
    // People's own not-knowing is no failure of the platform.
    private static readonly HashSet<string> OwnNegations =
        ["нашел", "нашла", "нашли", "знает", "хватает", "может", "могут", "хотел", "хотели", "понял", "поняла", "поняли", "мешает", "будет", "стоит"];

    private static readonly string[] Finite =
    [
        "ется", "ются", "ится", "ятся", "атся", "утся", "ает", "яет", "ует", "еет", "ет", "ит", "ют", "ут", "ят", "ат",
        "ался", "алась", "алось", "ались", "ился", "илась", "илось", "ились", "ал", "ала", "ало", "али", "ил", "ила", "ило", "или", "ел", "ела", "ело", "ели",
    ];

    /// <summary>How many verbs in the sentence are denied.</summary>
    public static int CountNegated(Sentence sentence)
    {
        var count = 0;
        for (var i = 1; i < sentence.Tokens.Count; i++)
        {
            if (sentence.Tokens[i - 1].Lower == "не" && IsFinite(sentence.Tokens[i].Lower))
                count++;
        }

        return count;
    }

    /// <summary>A verb with its ending of person or past: "открывается", "присвоился".</summary>
    public static bool SayWhatHappens(Sentence sentence) => sentence.Tokens.Any(token => IsFinite(token.Lower));

    /// <summary>"Добавить…", "Разрешить…": a wish in the form of a task.</summary>
    public static bool OpensWithInfinitive(Sentence sentence) =>
        sentence.Tokens.Count > 1
        && !sentence.IsQuestion
        && sentence.Tokens[0].Lower is { Length: > 4 } word
        && (word.EndsWith("ть", StringComparison.Ordinal) || word.EndsWith("ться", StringComparison.Ordinal))
        && !word.EndsWith("ость", StringComparison.Ordinal);

    private static bool IsFinite(string word) =>
        word.Length > 3 && !OwnNegations.Contains(word) && Finite.Any(ending => word.EndsWith(ending, StringComparison.Ordinal));
}
