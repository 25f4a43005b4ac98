using System.Buffers;

namespace TicketHub.Classification.Gate;

/// <summary>Knows the questions of vendor questionnaires: whether the system can do something, not how it is done.</summary>
internal static class CapabilityQuestions
{
    /// <summary>"…ли" behind the verb that stands in front, wherever the question begins.</summary>
    private const int Opening = 90;

    private static readonly SearchValues<string> Phrases = SearchValues.Create(
        [
            .. ("поддержива; есть ли; имеется ли; имеются ли; можно ли; возможно ли; возможна ли; возможен ли; возможность; позволяет ли; умеет ли; предусмотрен; "
                + "ется ли; ются ли; ится ли; ятся ли; ает ли; яет ли; ует ли; ит ли; ют ли; ены ли; ена ли; ен ли; ано ли; аны ли; какие; какой; каково; каков; сколько; "
                + "does the; do you; does your; can the; can your; can users; is there; are there; is it possible; will the; support; able to; is the; are the; "
                + "колдай ма; бар ма; мумкин бе; алады ма; карастырылган ба; ады ма; еди ме; ала ма; болады ма")
                .Split("; "),
        ],
        StringComparison.Ordinal);

    // A person who wants to know how, why or where is answered, however many such questions there are.
    private static readonly string[] Own = ["как ", "почему", "зачем", "где ", "куда ", "what happens", "how ", "why ", "where ", "калай", "неге"];

    public static bool IsOne(ReadOnlySpan<char> folded)
    {
        var head = folded[..Math.Min(folded.Length, Opening)];
        var body = head.TrimStart(" \t0123456789.)-–—•*[]#");
        foreach (var word in Own)
        {
            if (body.StartsWith(word, StringComparison.Ordinal))
                return false;
        }

        return (folded.Length <= 2 * Opening ? folded : head).ContainsAny(Phrases);
    }
}
