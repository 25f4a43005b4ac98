using System.Buffers;

namespace TicketHub.Classification.Gate;

/// <summary>Knows the questions of vendor questionnaires: whether the system can do something, not how it is done.</summary>
internal static class CapabilityQuestions
{
    /// <summary>"…ли" behind the verb that stands in front, wherever the question begins.</summary>
    private const int Opening = 90;

    private static readonly SearchValues<string> Phrases = SearchValues.Create(
        [
            .. "поддержива; предусмотрен; возможность; какие; какой; какая; каково; каков; сколько; support; able to; карастырылган ба; колдай ма; бар ма; мумкин бе"
                .Split("; "),
        ],
        StringComparison.Ordinal);

    /// <summary>Yes or no is expected where the verb comes first, where «ли» follows it, or the Kazakh particle ends it.</summary>
    private static readonly string[] Verbs = ["does ", "do ", "is ", "are ", "can ", "will ", "has ", "have "];

    private static readonly string[] Particles = [" ма?", " ме?", " ба?", " бе?", " па?", " пе?"];

    // A person who wants to know how, why or where is answered, however many such questions there are.
    private static readonly string[] Own = ["как ", "почему", "зачем", "где ", "куда ", "what happens", "how ", "why ", "where ", "калай", "неге"];

    public static bool IsOne(ReadOnlySpan<char> folded)
    {
        var head = folded[..Math.Min(folded.Length, 2 * Opening)];
        var body = WithoutMark(head);
        if (StartsWithAny(body, Own))
            return false;
        var opening = body[..Math.Min(body.Length, Opening)];
        if (StartsWithAny(body, Verbs) || opening.Contains(" ли ", StringComparison.Ordinal) || opening.Contains(" ли,", StringComparison.Ordinal) || head.ContainsAny(Phrases))
            return true;
        var end = folded.TrimEnd();
        foreach (var particle in Particles)
        {
            if (end.EndsWith(particle, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>Without "Б1.", "12)" or "- " in front.</summary>
    private static ReadOnlySpan<char> WithoutMark(ReadOnlySpan<char> text)
    {
        text = text.TrimStart(" \t.)-–—•*[]#>");
        var end = text.IndexOf(' ');
        var first = end > 0 ? text[..end] : text;
        return end > 0 && (first.ContainsAnyInRange('0', '9') || first.EndsWith(")")) ? text[(end + 1)..].TrimStart(" -–—") : text;
    }

    private static bool StartsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
