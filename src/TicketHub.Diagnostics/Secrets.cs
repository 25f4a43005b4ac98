using System.Buffers;
using System.Text;

namespace TicketHub.Diagnostics;

/// <summary>
/// Masks what people paste with a log or a config and nobody else should read: the key stays, its value becomes ***; and the
/// numbers of people and of their cards. Works in time that grows with the text alone, and a masked text masked again stays as it is. What stands in no such form it cannot know: a password
/// in the middle of a sentence, or in VALUES ('a', 'b') without the names of the columns.
/// </summary>
public static class Secrets
{
    internal const string Mask = "***";

    private const int MostRounds = 8;

    /// <summary>Most lines, and nearly all names, have none of these.</summary>
    private static readonly SearchValues<string> AnyWord =
        SearchValues.Create(
            [.. SecretForms.All.SelectMany(form => form.Words).Append(Cookies.Word).Distinct()],
            StringComparison.OrdinalIgnoreCase);

    public static string Masked(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.AsSpan().ContainsAny(AnyWord))
            return PersonalNumbers.Masked(text);
        // A mask may end a value early that another form would take further; rarely more than the second round finds nothing left.
        for (var round = 0; round < MostRounds; round++)
        {
            var masked = MaskedOnce(text);
            if (masked == text)
                break;
            text = masked;
        }

        return text;
    }

    private static string MaskedOnce(string text)
    {
        foreach (var form in SecretForms.All)
            text = form.MayBeIn(text) ? Masked(text, form) : text;
        return PersonalNumbers.Masked(Cookies.Masked(text));
    }

    private static string Masked(string text, SecretForm form)
    {
        StringBuilder? masked = null;
        var done = 0;
        foreach (var found in form.Beginning.EnumerateMatches(text))
        {
            // Not inside of what has just been masked.
            if (found.Index < done)
                continue;
            var value = form.ValueAt(text, found.Index + found.Length);
            var (from, end) = (value.Start.Value, value.End.Value);
            if (end <= from)
                continue;
            (masked ??= new(text.Length)).Append(text, done, from - done);
            Mark(masked, text.AsSpan(from, end - from));
            done = end;
        }

        return masked is null ? text : masked.Append(text, done, text.Length - done).ToString();
    }

    /// <summary>A mask for each of the lines: what is shown line by line stays in its place.</summary>
    internal static void Mark(StringBuilder masked, ReadOnlySpan<char> secret)
    {
        for (var at = secret.IndexOf('\n'); at >= 0; at = secret.IndexOf('\n'))
        {
            MarkLine(masked, secret[..at]);
            masked.Append('\n');
            secret = secret[(at + 1)..];
        }

        MarkLine(masked, secret);
    }

    private static void MarkLine(StringBuilder masked, ReadOnlySpan<char> line)
    {
        if (!line.IsWhiteSpace())
            masked.Append(Mask);
    }
}
