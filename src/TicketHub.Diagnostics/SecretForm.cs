using System.Buffers;
using System.Text.RegularExpressions;

namespace TicketHub.Diagnostics;

/// <summary>How a secret begins, and what of the text behind that has to go. The expression finds beginnings only: those are short.</summary>
/// <param name="words">A text without any of them has none of this form: nothing else is tried, nor even made.</param>
internal sealed class SecretForm(string[] words, string expression, Func<string, int, Range> value)
{
    private readonly SearchValues<string> needed = SearchValues.Create(words, StringComparison.OrdinalIgnoreCase);
    private Regex? beginning;

    public IReadOnlyList<string> Words => words;

    /// <summary>
    /// Interpreted, though it may go back: every repetition has an end, so the time for one beginning has one too. Expressions that
    /// never go back took 80 MB and half of the time that a child has for its one file, before they found anything.
    /// </summary>
    public Regex Beginning => beginning ??= new(expression, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    public Range ValueAt(string text, int from) => value(text, from);

    public bool MayBeIn(string text) => text.AsSpan().ContainsAny(needed);
}
