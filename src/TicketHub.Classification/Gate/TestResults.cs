using System.Buffers;

namespace TicketHub.Classification.Gate;

/// <summary>"… — ок", "… | НЕ ПРОЙДЕН": somebody has tried it and says how it went.</summary>
internal static class TestResults
{
    private const int LongestResult = 60;

    /// <summary>Fewer are chance.</summary>
    private const int Fewest = 5;

    private static readonly SearchValues<char> Dashes = SearchValues.Create("—–|\t;:");

    private static readonly SearchValues<char> Before = SearchValues.Create("—–|\t;:-");

    private static readonly PhraseSet Passed = new("ок; ok; пройден; прошел; прошла; passed; pass; успешн; выполнено успешно; отти");

    private static readonly PhraseSet Failed = new("не пройден; не прош; не ок; провал; ошибка; failed; fail; not ok; not passed; отпеди; кате");

    /// <summary>Whether the line says that it passed or that it failed; null where it says nothing of it.</summary>
    public static bool? Of(string line)
    {
        var end = EndOf(line);
        return end.Length == 0 ? null : Failed.Opens(end) ? false : Passed.Opens(end) ? true : null;
    }

    /// <summary>There are results for a good part of the lines.</summary>
    public static bool Are(int results, int listed) => results >= Fewest && 3 * results >= listed;

    private static string EndOf(string line)
    {
        // Most lines have no such end.
        if (line.AsSpan().LastIndexOfAny(Before) < 0)
            return "";
        var dash = Math.Max(line.AsSpan().LastIndexOfAny(Dashes), line.LastIndexOf(" - ", StringComparison.Ordinal) + 1);
        // A table may close its row with a sign.
        var end = line.AsSpan(dash + 1).Trim().IsEmpty && dash > 0 ? line[..dash].TrimEnd() : line;
        if (end.Length < line.Length)
            dash = end.AsSpan().LastIndexOfAny(Dashes);
        return dash > 0 && end.Length - dash <= LongestResult ? SpecificationPhrases.Fold(end[(dash + 1)..].Trim()) : "";
    }
}
