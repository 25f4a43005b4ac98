using TicketHub.Classification.Stems;
using TicketHub.Classification.Text;

namespace TicketHub.Classification.Advice;

/// <summary>What a question is about, and whether it goes on from the one before it.</summary>
internal static class QuestionWords
{
    /// <summary>In a list these ask without a question mark: "1. Как настроить почту".</summary>
    private static readonly HashSet<string> Asking = Set(
        """
        как где куда откуда когда почему зачем какой какая какое какие каким какими какую каких сколько кто чем можно можем возможно есть нужно
        how where what which when why can could is does do should
        калай кайда кандай канша кашан неге кым
        """);

    /// <summary>They point back: what they ask is asked of the same thing.</summary>
    private static readonly HashSet<string> PointingBack = Set(
        """
        это этот эта эти этого этому этим этом этой этих такой такая такое такие такого таком таких тогда там туда оттуда он она оно они его ее их
        ему ей им ним ней нем тоже иначе причем
        it its this that these those they them then there same
        бул осы оны онын сол соны
        """);

    /// <summary>They begin something else, even where only two things are asked.</summary>
    private static readonly HashSet<string> Beginning = Set("еще также заодно второй второе другой отдельно кроме also another second besides тагы екинши");

    private static readonly HashSet<string> Empty = Set(
        """
        для или при что чтобы если без под над про через после перед между около либо уже еще все всех всем весь вся мне нам нас меня вас вам мы вы я у
        не ни ли на по из от до за со об и а но да нет быть был была было будет есть нужно надо можно можем может возможно хочу хотим хотел бы
        добрый день вечер утро здравствуйте коллеги спасибо пожалуйста подскажите скажите объясните дальше вообще теперь сейчас потом кто ли же то
        причина дело смысл разница делать быть случае
        the and for with from into our your you can could would should please hello thanks there have has does did how what
        болады бола керек ушин жане немесе сиз биз калай
        """);

    /// <summary>Words of every second question here; sharing one of them makes no two questions one.</summary>
    private static readonly string[] Everywhere =
    [
        "настро", "сдела", "дела", "можн", "возможн", "нужн", "платформ", "synergy", "синерджи", "arta", "систем", "верси", "вопрос",
        "подска", "помо", "пожалуйст", "правильн", "лучш", "работ", "найти", "найд", "поддерж", "использ", "задать", "указ", "вывести",
        "configur", "platform", "system", "version", "question", "work", "балта", "орнат", "жуйе", "сурак",
    ];

    public static bool Asks(Sentence sentence) => sentence.Tokens.Count > 0 && Asking.Contains(sentence.Tokens[0].Folded);

    /// <summary>Only near the beginning: further on a word may point back within its own sentence.</summary>
    public static bool PointsBack(Sentence sentence) => sentence.Tokens.Take(5).Any(token => PointingBack.Contains(token.Folded));

    public static bool BeginsAnew(Sentence sentence) => sentence.Tokens.Any(token => Beginning.Contains(token.Folded));

    /// <summary>The stems that tell one thing from another; empty for "Как это сделать?".</summary>
    public static IReadOnlySet<string> Subject(Sentence sentence) => sentence.Tokens
        .Where(token => token.Folded.Length >= 3 && !Asking.Contains(token.Folded) && !PointingBack.Contains(token.Folded) && !Empty.Contains(token.Folded))
        .Where(token => !Array.Exists(Everywhere, beginning => token.Folded.StartsWith(beginning, StringComparison.Ordinal)))
        .Select(token => Stemmer.Stem(token, inKazakhText: false))
        .ToHashSet(StringComparer.Ordinal);

    private static HashSet<string> Set(string words) => [.. words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];
}
