namespace TicketHub.Domain.Enhancements;

/// <summary>Whether one word may be another in some Russian case. It rather takes two words for one than overlooks a name.</summary>
internal static class Declension
{
    /// <summary>What is left of a word when its ending is taken away says nothing below this.</summary>
    private const int ShortestStem = 3;

    private static readonly HashSet<string> OfNames =
        ["", "А", "Я", "О", "Е", "Ь", "Й", "И", "Ы", "ИЯ", "ИЕ", "ИЙ", "ЫЙ", "ОЙ", "АЯ", "ЯЯ", "ОЕ", "ЕЕ", "ЫЕ"];

    private static readonly HashSet<string> OfCases =
    [
        .. OfNames, "У", "Ю", "ОМ", "ЕМ", "АМ", "ЯМ", "АХ", "ЯХ", "АМИ", "ЯМИ", "ЕЙ",
        "ОЮ", "ЕЮ", "ЬЮ", "ОВ", "ЕВ", "ИИ", "ИЮ", "ИЕЙ", "ИЕМ", "ИЯМ", "ИЯХ", "ИЯМИ",
        "ОГО", "ЕГО", "ОМУ", "ЕМУ", "ЫМ", "ИМ", "УЮ", "ЮЮ", "ЫХ", "ИХ", "ЫМИ", "ИМИ",
    ];

    /// <param name="name">As it is called, in capitals.</param>
    /// <param name="word">As it stands in the text.</param>
    public static bool IsOf(string name, string word)
    {
        if (name == word)
            return true;
        var stem = name.Zip(word).TakeWhile(pair => pair.First == pair.Second).Count();
        for (; stem >= ShortestStem; stem--)
        {
            if (OfNames.Contains(name[stem..]) && OfCases.Contains(word[stem..]))
                return true;
        }

        return false;
    }
}
