using TicketHub.Classification.Stems;

namespace TicketHub.Web.Features.Backlog;

/// <summary>The stems of a text without those that every wish may say, whatever it is about: "many at once, every time, please add".</summary>
public static class TellingWords
{
    /// <summary>Each language by itself: a word with a Kazakh letter has all of its text read as Kazakh.</summary>
    private static readonly HashSet<string> Saying = [.. new[]
    {
        """
        всех всеми сразу разом одновременно несколько нескольких несколькими нескольку каждый каждую каждого каждому каждой один одним одного одной одному
        много многих всегда иногда часто теперь сейчас тогда пока можно нужно нужен нужна нужны надо должна должен должно хотим хотелось
        просим прошу предлагаем предлагаю добавить добавьте добавили сделать сделайте сделали пачками пачкой пачку вручную приходится
        поэтому потому чтобы чтоб также только очень больше меньше снова опять целиком подряд время раза разу минут минуты часов
        """,
        """
        бірден бірнеше әрбір барлық керек қажет болады қосу жасау әрқашан кейде
        """,
        """
        several every each once always please should would could want need needs added make again many often
        """,
    }.SelectMany(words => StemmedText.Of(words).Keys)];

    /// <summary>Each stem with the word that it first stands in, as written.</summary>
    public static IReadOnlyDictionary<string, string> Of(string text) =>
        StemmedText.Of(text).Where(stem => !Saying.Contains(stem.Key)).ToDictionary(StringComparer.Ordinal);
}
