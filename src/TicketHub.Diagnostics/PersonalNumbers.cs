using System.Buffers;
using System.Text;

namespace TicketHub.Diagnostics;

/// <summary>
/// Masks the number of a person (IIN: a date of birth and a check digit) and the number of a bank card. Both are told from other
/// numbers by their check digits, or by the word that names it; a number that is part of a longer one, of an address of memory or of a UUID is neither.
/// Both may be written in groups, and stand right beside a word: iin880512300124, 880512300124.pdf.
/// </summary>
internal static class PersonalNumbers
{
    private const int IinLength = 12;

    private const int ShortestCard = 13;

    private const int LongestCard = 19;

    /// <summary>How far before a number its name may stand.</summary>
    private const int NamedWithin = 40;

    /// <summary>In Russian, Kazakh and English.</summary>
    private static readonly string[] NamesOfIin = ["иин", "жсн", "iin"];

    /// <summary>Between groups. The last one is a blank at which no line is broken.</summary>
    private const string Dividers = " -.+\u00A0";

    private static readonly SearchValues<char> SignsOfNumber = SearchValues.Create("0123456789" + Dividers);

    /// <summary>What a line's end may stand for.</summary>
    private static readonly string[] Glues = ["", " ", "-", "."];

    private static readonly int[][] GroupsOfIins = [[6, 6], [4, 4, 4], [3, 3, 3, 3]];

    private static readonly int[][] GroupsOfCards = [[4, 4, 4, 4, 3], [4, 4, 4, 4], [4, 6, 5]];

    public static string Masked(string text)
    {
        StringBuilder? masked = null;
        var done = 0;
        Span<char> digits = stackalloc char[LongestCard];
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsAsciiDigit(text[at]))
                continue;
            var end = EndOfDigits(text, at);
            if (!IsPartBefore(text, at)
                && (Length(text, at, end, digits) is > 0 and var whole ? whole : BrokenLength(text, at, digits)) is > 0 and var length)
            {
                (masked ??= new(text.Length)).Append(text, done, at - done);
                Secrets.Mark(masked, text.AsSpan(at, length));
                end = done = at + length;
            }

            at = end;
        }

        return masked is null ? text : masked.Append(text, done, text.Length - done).ToString();
    }

    /// <summary>Of the number that begins here; 0 where none does.</summary>
    private static int Length(string text, int at, int end, Span<char> digits)
    {
        var run = text.AsSpan(at, end - at);
        if (run.Length == IinLength || run.Length is >= ShortestCard and <= LongestCard)
            return !IsPartBehind(text, end) && (run.Length == IinLength ? IsIin(run) || IsNamed(text, at) : IsCard(run)) ? run.Length : 0;
        if (run.Length is not (3 or 4 or 6) || end == text.Length || !Dividers.Contains(text[end], StringComparison.Ordinal))
            return 0;
        foreach (var groups in GroupsOfIins)
        {
            if (Grouped(text, at, groups, digits) is > 0 and var length && (IsIin(digits) || IsNamed(text, at)))
                return length;
        }

        foreach (var groups in GroupsOfCards)
        {
            if (Grouped(text, at, groups, digits) is > 0 and var length && IsCard(digits[..groups.Sum()]))
                return length;
        }

        return 0;
    }

    /// <summary>Of a number that goes over the end of its line, be it between two groups or within one.</summary>
    private static int BrokenLength(string text, int at, Span<char> digits)
    {
        const int Longest = LongestCard + 4;
        var head = text.AsSpan(at, Math.Min(Longest, text.Length - at));
        var length = head.IndexOfAnyExcept(SignsOfNumber);
        if (length < 0 || head[length] is not ('\r' or '\n'))
            return 0;
        var next = at + length + (text.AsSpan(at + length).StartsWith("\r\n") ? 2 : 1);
        while (next < text.Length && next - at - length < Longest && text[next] is ' ' or '\t')
            next++;
        if (next == text.Length || !char.IsAsciiDigit(text[next]))
            return 0;
        var first = head[..length].TrimEnd(Dividers);
        var second = text.AsSpan(next, Math.Min(Longest + 2, text.Length - next));
        foreach (var glue in Glues)
        {
            var joined = string.Concat(first, glue, second);
            var before = first.Length + glue.Length;
            if (Length(joined, 0, EndOfDigits(joined, 0), digits) is var found && found > before)
                return next - at + found - before;
        }

        return 0;
    }

    /// <summary>What the word before it says counts, were the number written wrong.</summary>
    private static bool IsNamed(string text, int at)
    {
        var before = text.AsSpan(Math.Max(0, at - NamedWithin), Math.Min(at, NamedWithin));
        before = before[(before.LastIndexOfAnyInRange('0', '9') + 1)..];
        foreach (var name in NamesOfIin)
        {
            if (before.Contains(name, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static int Grouped(string text, int from, int[] groups, Span<char> digits)
    {
        var (at, filled) = (from, 0);
        foreach (var group in groups)
        {
            // All groups are parted by the same sign.
            if (at > from && (at == text.Length || text[at++] != text[from + groups[0]]))
                return 0;
            if (EndOfDigits(text, at) != at + group)
                return 0;
            text.AsSpan(at, group).CopyTo(digits[filled..]);
            (at, filled) = (at + group, filled + group);
        }

        return IsPartBehind(text, at) ? 0 : at - from;
    }

    private static int EndOfDigits(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;
        return at;
    }

    /// <summary>0x…, 1.…, …-a716-…: a word with digits. One of letters alone is a name.</summary>
    private static bool IsPartBefore(string text, int at)
    {
        var end = at > 0 && text[at - 1] is '-' or '.' ? at - 1 : at;
        var from = end;
        while (from > 0 && char.IsAsciiLetterOrDigit(text[from - 1]))
            from--;
        return text.AsSpan(from, end - from).ContainsAnyInRange('0', '9');
    }

    private static bool IsPartBehind(string text, int from)
    {
        from += from < text.Length && text[from] is '-' or '.' ? 1 : 0;
        var end = from;
        while (end < text.Length && char.IsAsciiLetterOrDigit(text[end]))
            end++;
        return text.AsSpan(from, end - from).ContainsAnyInRange('0', '9');
    }

    /// <summary>
    /// Year, month and day of birth; the seventh digit tells the century and the sex. Only the last two centuries count: so no time
    /// written as yyMMddHHmmss is taken for one.
    /// </summary>
    private static bool IsIin(ReadOnlySpan<char> digits)
    {
        var (month, day) = ((Digit(digits, 2) * 10) + Digit(digits, 3), (Digit(digits, 4) * 10) + Digit(digits, 5));
        if (month is < 1 or > 12 || day is < 1 or > 31 || digits[6] is < '3' or > '6')
            return false;
        var check = Check(digits, first: 1);
        // Ten is no digit: then the weights begin at three and start over behind eleven.
        return (check == 10 ? Check(digits, first: 3) : check) == Digit(digits, IinLength - 1);
    }

    private static int Check(ReadOnlySpan<char> digits, int first)
    {
        var sum = 0;
        for (var at = 0; at < IinLength - 1; at++)
            sum += Digit(digits, at) * (((first - 1 + at) % 11) + 1);
        return sum % 11;
    }

    /// <summary>As the card networks begin theirs, which no time since 1970 does in this length, and the check of Luhn.</summary>
    private static bool IsCard(ReadOnlySpan<char> digits)
    {
        if (digits[0] is < '2' or > '6' || (digits[0] == '2' && digits[1] is < '2' or > '7'))
            return false;
        var sum = 0;
        for (var at = 0; at < digits.Length; at++)
        {
            var digit = Digit(digits, at) * (1 + ((digits.Length - 1 - at) % 2));
            sum += digit > 9 ? digit - 9 : digit;
        }

        return sum % 10 == 0;
    }

    private static int Digit(ReadOnlySpan<char> digits, int at) => digits[at] - '0';
}
