using System.Collections.Frozen;
using TicketHub.Classification.Stems;
using TicketHub.Classification.Text;

namespace TicketHub.Classification.Deciding;

/// <summary>
/// Words that hold a sentence together. They may well tell the kinds apart, but nobody is convinced by "because of: так, the, был".
/// </summary>
internal static class FunctionWords
{
    private const string Words =
        """
        это этот эта эти этого этом этому как так что чтобы для при или тоже еще уже все всех всем весь нет есть был была было были быть будет
        под над без про перед после пока там тут где куда когда тогда если потом затем такой также сам наш ваш мой твой свой мне меня нам нас
        вам вас она они оно его него них ним нему кто кого ком чем чего тот той тех тем один одна одно одни два три раз только лишь даже ведь
        вот очень просто здесь сейчас который которые
        the and but for with from that this these those then than was were has have had not are our your you its they them there her his she
        him who all any some into onto over under when while which what where how why can could would will
        мен бар бұл осы сол және бірақ үшін дейін кейін емес екен еді болып деп ғана тек бір
        """;

    private static readonly FrozenSet<string> Stems = Tokenizer.Tokenize(Words)
        .Select(word => Stemmer.Stem(word, inKazakhText: false))
        .ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string stem) => Stems.Contains(stem);
}
