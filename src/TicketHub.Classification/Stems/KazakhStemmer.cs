namespace TicketHub.Classification.Stems;

/// <summary>Takes up to three frequent Kazakh endings off (plural, possession, case). Works on folded words.</summary>
internal static class KazakhStemmer
{
    private const int ShortestStem = 4;

    private const int MostEndings = 3;

    // Folded: ң is н, і is и, ғ is г, қ is к. Longest first.
    private static readonly string[] Endings =
    [
        .. ("лардын лердин дардын дердин тардын тердин ларды лерди ларга лерге ларда лерде лары лери лар лер дар дер тар тер "
            + "нын нин дын дин тын тин дан ден тан тен нан нен мен бен пен га ге ка ке на не ны ни ды ди ты ти да де та те "
            + "нда нде сы си ымыз имиз ныз низ ым им ын ин мыз миз ы и")
            .Split(' ').Distinct().OrderByDescending(ending => ending.Length),
    ];

    public static string Stem(string folded)
    {
        var stem = folded.AsSpan();
        for (var taken = 0; taken < MostEndings; taken++)
        {
            var shorter = WithoutOne(stem);
            if (shorter.Length == stem.Length)
                break;
            stem = shorter;
        }

        return stem.ToString();
    }

    private static ReadOnlySpan<char> WithoutOne(ReadOnlySpan<char> word)
    {
        foreach (var ending in Endings)
        {
            if (word.Length - ending.Length >= ShortestStem && word.EndsWith(ending))
                return word[..^ending.Length];
        }

        return word;
    }
}
