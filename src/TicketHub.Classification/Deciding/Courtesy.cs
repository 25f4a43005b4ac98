using TicketHub.Classification.Cues;
using TicketHub.Classification.Text;

namespace TicketHub.Classification.Deciding;

/// <summary>The greeting with its name and the signature with its rank and telephone: nobody's request is decided by them.</summary>
internal static class Courtesy
{
    /// <summary>"Добрый день, Айгуль Сериковна!"; what is longer says something.</summary>
    private const int LongestGreeting = 6;

    /// <summary>A signature is the end of a letter, not a line in the middle of a forwarded thread.</summary>
    private const int LongestSignature = 10;

    private static readonly PhraseBook Greetings = Book(
        """
        ^здравствуйте, ^добрый день, ^добрый вечер, ^доброе утро, ^доброго дня, ^доброго времени, ^привет, ^коллеги, ^уважаем*
        ^hello, ^hi, ^dear, ^good morning, ^good afternoon, ^good day
        ^сәлеметсі*, ^сәлем*, ^қайырлы, ^құрметті
        """);

    private static readonly PhraseBook Closings = Book(
        """
        ^с уважением, ^с наилучшими, ^с глубоким уважением, ^искренне ваш, ^спасибо, ^заранее спасибо, ^благодарю
        ^best regards, ^kind regards, ^regards, ^sincerely, ^thanks, ^thank you, ^cheers
        ^құрметпен, ^рахмет, ^ізгі ниетпен
        """);

    /// <summary>The sentences of a request that are nothing else.</summary>
    public static IReadOnlySet<Sentence> In(Reading reading)
    {
        var found = new HashSet<Sentence>(ReferenceEqualityComparer.Instance);
        var last = reading.Lines.Count;
        int? closing = null;
        foreach (var sentence in reading.Sentences)
        {
            if (closing is null && sentence.Tokens.Count <= LongestGreeting && sentence.Line > last - LongestSignature && Closings.Find(sentence).Any())
                closing = sentence.Line;
            if (closing is not null || (sentence.Tokens.Count <= LongestGreeting && !sentence.IsQuestion && Greetings.Find(sentence).Any()))
                found.Add(sentence);
        }

        return found;
    }

    private static PhraseBook Book(string list) => new(
        list.Split([',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(phrase => new Phrase(Cue.Question, phrase)));
}
