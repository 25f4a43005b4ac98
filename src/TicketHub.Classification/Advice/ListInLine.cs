using System.Text.RegularExpressions;
using TicketHub.Classification.Text;

namespace TicketHub.Classification.Advice;

/// <summary>Questions that somebody numbered in one line, "1. Как …? 2. Где …?", each in a line of its own: the number is that of what follows.</summary>
internal static partial class ListInLine
{
    public static string Spread(string body) => Next().Replace(body, "\n");

    /// <param name="reading">Of the whole request.</param>
    /// <param name="body">Its text, as it was written.</param>
    public static Reading Spread(Reading reading, string body) =>
        Next().IsMatch(body) ? Reading.Of("", Spread(body)) : reading;

    /// <summary>The gap before a number that begins a sentence; after a full stop it may be that of a clause ("п. 2. Как").</summary>
    [GeneratedRegex(@"(?<=[?!:])[ \t]+(?=[0-9]{1,2}[.)][ \t]*\p{Lu})")]
    private static partial Regex Next();
}
