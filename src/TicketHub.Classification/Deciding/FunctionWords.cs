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
        ничего никто нужен нужна нужно нужны вместо между через около рядом прямо дальше внутри сверху назад сразу обычно опять снова хотя пусть значит
        первый второй третий другой самый каждый любой сколько много мало больше меньше лучше хуже более менее почти совсем вообще
        четыре пять десять двух двумя трех двадцать год месяц неделя минута секунда человек люди раза разом
        шесть семь восемь девять тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто сто двести триста четыреста пятьсот тысяча
        дело дела вид вида пример нормально зависимость
        добрый день вечер утро доброго времени суток здравствуйте привет коллеги уважаемые спасибо пожалуйста заранее благодарю подскажите
        the and but for with from that this these those then than was were has have had not are our your you its they them there her his she
        him who all any some into onto over under when while which what where how why can could would will
        after before since until once again same such other others another each every both either most more less much many several few per just only also even still
        yet very too really sure fine well better one two three five first second last here now then back out off about because does doesn didn don isn doing done
        please thanks thank hello dear regards hi hey team everyone people
        мен бар бұл осы сол және бірақ үшін дейін кейін емес екен еді болып деп ғана тек бір екі үш
        қазір деген бері тұр отыр жатыр әлде немесе сияқты туралы арқылы кезде енді тағы барлық әр өте ғой екінші бірінші
        сәлеметсіз сәлем қайырлы құрметті рахмет алдын ала өтінемін
        """;

    private static readonly FrozenSet<string> Stems = Tokenizer.Tokenize(Words)
        .Select(word => Stemmer.Stem(word, inKazakhText: false))
        .ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string stem) => Stems.Contains(stem);
}
