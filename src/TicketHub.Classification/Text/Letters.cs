namespace TicketHub.Classification.Text;

/// <summary>What the letters of the three languages have to do with each other.</summary>
internal static class Letters
{
    /// <summary>ё is written as е by most people most of the time, so the two are one letter here.</summary>
    public static char Lower(char letter)
    {
        // Nearly all letters that come by; asking the runtime for each would take most of the time of reading a document.
        if (letter is >= 'а' and <= 'я' or >= 'a' and <= 'z' or <= '@')
            return letter;
        if (letter is >= 'А' and <= 'Я')
            return (char)(letter + ('а' - 'А'));
        var lower = char.ToLowerInvariant(letter);
        return lower == 'ё' ? 'е' : lower;
    }

    /// <summary>Kazakh is often typed on a Russian keyboard: "кужат" and "құжат" are the same word.</summary>
    public static char Fold(char lower) => lower switch
    {
        'ә' => 'а',
        'ғ' => 'г',
        'қ' => 'к',
        'ң' => 'н',
        'ө' => 'о',
        'ұ' or 'ү' => 'у',
        'һ' => 'х',
        'і' => 'и',
        _ => lower,
    };

    public static string Fold(string lower) =>
        lower.AsSpan().ContainsAny(KazakhOnly) ? string.Create(lower.Length, lower, FillFolded) : lower;

    public static bool IsCyrillic(char letter) => letter is >= '\u0400' and <= '\u04FF';

    public static bool IsLatin(char lower) => lower is >= 'a' and <= 'z';

    private static readonly System.Buffers.SearchValues<char> KazakhOnly =
        System.Buffers.SearchValues.Create("әғқңөұүһі");

    private static void FillFolded(Span<char> target, string source)
    {
        for (var i = 0; i < source.Length; i++)
            target[i] = Fold(source[i]);
    }
}
