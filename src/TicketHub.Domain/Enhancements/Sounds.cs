using System.Text.RegularExpressions;

namespace TicketHub.Domain.Enhancements;

/// <summary>What a word sounds like, however Russian and Kazakh letters are put into English ones: Жайык, Zhaiyk and Zhayyk are one.</summary>
internal static partial class Sounds
{
    /// <summary>A letter, and how it is put into English ones.</summary>
    private static readonly Dictionary<char, string> Russian =
        ("АA БB ВV ГG ДD ЕE ЁE ЖJ ЗZ ИI ЙI КK ЛL МM НN ОO ПP РR " +
        "СS ТT УU ФF ХH ЦTS ЧCH ШSH ЩSH Ъ ЫI Ь ЭE ЮIU ЯIA ӘA")
        .Split(' ').ToDictionary(pair => pair[0], pair => pair[1..]);

    private static readonly (string Written, string Sounds)[] English =
        [("SHCH", "SH"), ("ZH", "J"), ("KH", "H"), ("GH", "G"), ("X", "KS"), ("Q", "K"), ("W", "V"), ("Y", "I"), ("CK", "K"), ("TZ", "TS")];

    [GeneratedRegex("[A-Za-z]+")]
    private static partial Regex EnglishWords();

    /// <summary>Of all words in English letters.</summary>
    public static IEnumerable<string> Of(string text) => EnglishWords().Matches(text).Select(m => OfEnglish(m.Value));

    /// <param name="word">As <see cref="ReadableWords"/> gives it.</param>
    /// <returns>Null where there are other letters in it.</returns>
    public static string? OfRussian(string word) =>
        word.All(Russian.ContainsKey) ? Once(string.Concat(word.Select(c => Russian[c]))) : null;

    private static string OfEnglish(string word) =>
        Once(English.Aggregate(word.ToUpperInvariant(), (said, one) => said.Replace(one.Written, one.Sounds, StringComparison.Ordinal)));

    /// <summary>Doubled letters are heard once.</summary>
    private static string Once(string sound) => string.Concat(sound.Where((c, i) => i == 0 || sound[i - 1] != c));
}
