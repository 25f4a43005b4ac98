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

    /// <summary>"С уважением и наилучшими пожеланиями, начальник отдела документационного обеспечения".</summary>
    private const int LongestClosing = 14;

    private static readonly PhraseBook Greetings = PhraseBook.Of(
        """
        ^здравствуйте, ^добрый день, ^добрый вечер, ^доброе утро, ^доброго дня, ^доброго времени, ^привет, ^коллеги, ^уважаем*
        ^hello, ^hi, ^dear, ^good morning, ^good afternoon, ^good day
        ^сәлеметсі*, ^сәлем*, ^қайырлы, ^құрметті
        """);

    private static readonly PhraseBook Closings = PhraseBook.Of(
        """
        ^с уважением, ^с наилучшими, ^с глубоким уважением, ^искренне ваш, ^спасибо, ^заранее спасибо, ^благодарю, ^исп, ^тел, ^моб
        ^best regards, ^kind regards, ^regards, ^sincerely, ^thanks, ^thank you, ^cheers
        ^құрметпен, ^рахмет, ^ізгі ниетпен
        """);

    /// <summary>Those of the closings that begin nothing else.</summary>
    private static readonly PhraseBook SignsOff = PhraseBook.Of("^с уважением, ^с наилучшими, ^с глубоким уважением, ^искренне ваш, ^best regards, ^kind regards, ^sincerely, ^құрметпен, ^ізгі ниетпен");

    /// <summary>The sentences of a request that are nothing else.</summary>
    public static IReadOnlySet<Sentence> In(Reading reading)
    {
        var found = new HashSet<Sentence>(ReferenceEqualityComparer.Instance);
        var last = reading.Lines.Count;
        int? closing = null;
        foreach (var sentence in reading.Sentences)
        {
            if (closing is null && sentence.Line > last - LongestSignature && (SignsOffIn(sentence) || (sentence.Tokens.Count <= LongestGreeting && Closings.LengthAtStart(sentence) > 0)))
                closing = sentence.Line;
            if (closing is not null || (sentence.Tokens.Count <= LongestGreeting && !sentence.IsQuestion && Greetings.LengthAtStart(sentence) > 0))
                found.Add(sentence);
        }

        return found;
    }

    /// <summary>"С уважением, …": what it says besides is a name and a rank.</summary>
    public static bool SignsOffIn(Sentence sentence) => sentence.Tokens.Count <= LongestClosing && SignsOff.LengthAtStart(sentence) > 0;
}
