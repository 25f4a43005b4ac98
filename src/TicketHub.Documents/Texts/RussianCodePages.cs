using System.Text;

namespace TicketHub.Documents.Texts;

/// <summary>
/// windows-1251, KOI8-R and the code page of old consoles, told apart by how usual their letters would be in Russian: read
/// with the wrong one, rare letters become frequent and capitals stand inside words.
/// </summary>
internal static class RussianCodePages
{
    private const string MostFrequentFirst = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё";

    /// <summary>What is usual in a Russian text besides letters.</summary>
    private const string Signs = "«»—–…№§°“”„•\u00A0";

    private const int WrongSign = -20;

    private const int CapitalInside = -20;

    /// <summary>Russian comes to about 24 a letter, its letters at random to about 16.</summary>
    private const int LeastUsual = 12;

    private static readonly Encoding[] Candidates = [Encoding.GetEncoding(1251), Encoding.GetEncoding(20866), Encoding.GetEncoding(866)];

    /// <summary>Null where no reading of the bytes is a text.</summary>
    public static Encoding? Of(ReadOnlySpan<byte> sample)
    {
        Encoding? best = null;
        var most = double.MinValue;
        foreach (var candidate in Candidates)
        {
            var score = Score(candidate.GetString(sample));
            if (score > most)
                (best, most) = (candidate, score);
        }

        if (most >= LeastUsual)
            return best;
        var foreign = 0;
        foreach (var b in sample)
            foreign += b >= 0x80 ? 1 : 0;
        // A text in another language with some letters of its own.
        return foreign * 5 < sample.Length ? Encoding.GetEncoding(1252) : null;
    }

    private static double Score(string text)
    {
        var sum = 0;
        var count = 0;
        var previous = ' ';
        foreach (var letter in text)
        {
            if (letter > 0x7F)
            {
                count++;
                var lower = char.ToLowerInvariant(letter);
                var rank = MostFrequentFirst.IndexOf(lower, StringComparison.Ordinal);
                if (rank >= 0)
                    sum += MostFrequentFirst.Length - rank + (lower != letter && char.IsLower(previous) ? CapitalInside : 0);
                else
                    sum += Signs.Contains(letter, StringComparison.Ordinal) ? LeastUsual : WrongSign;
            }

            previous = letter;
        }

        return count == 0 ? 0 : (double)sum / count;
    }
}
