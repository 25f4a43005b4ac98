using System.Collections.Frozen;
using TicketHub.Classification.Text;

namespace TicketHub.Classification.Stems;

/// <summary>Chooses the language of a word by its letters, and knows the words of this desk that the algorithms split.</summary>
internal static class Stemmer
{
    // Snowball gives заявк and заявок, ошибк and ошибок: a fleeting vowel makes two stems of one word.
    private static readonly FrozenDictionary<string, string> Exceptions = new Dictionary<string, string>
    {
        ["заявок"] = "заявк",
        ["ошибок"] = "ошибк",
        ["настроек"] = "настройк",
        ["карточек"] = "карточк",
        ["строк"] = "строк",
        ["строка"] = "строк",
        ["кнопок"] = "кнопк",
        ["сборок"] = "сборк",
        ["папок"] = "папк",
        ["доработок"] = "доработк",
        ["обработок"] = "обработк",
        ["проверок"] = "проверк",
        ["попыток"] = "попытк",
        ["вкладок"] = "вкладк",
        ["ссылок"] = "ссылк",
        ["настройка"] = "настройк",
        ["день"] = "ден",
        ["дня"] = "ден",
        ["дней"] = "ден",
        ["дни"] = "ден",
        ["багов"] = "баг",
        ["писем"] = "письм",
        ["окон"] = "окн",
        ["полей"] = "пол",
        ["бд"] = "баз",
        ["бп"] = "бизнес",
        ["эцп"] = "эцп",
    }.ToFrozenDictionary();

    public static string Stem(Token token, bool inKazakhText)
    {
        if (Letters.IsLatin(token.Lower[0]))
            return EnglishStemmer.Stem(token.Lower);
        if (Exceptions.TryGetValue(token.Lower, out var known))
            return known;
        return inKazakhText || !ReferenceEquals(token.Lower, token.Folded)
            ? KazakhStemmer.Stem(token.Folded)
            : RussianStemmer.Stem(token.Lower);
    }
}
