using System.Buffers;

namespace TicketHub.Classification.Text;

/// <summary>
/// What somebody else said earlier in the thread, below the filer's own words: the desk's question "какая у вас версия?" makes no question of
/// an outage. A forwarded letter is the request itself and no quote.
/// </summary>
internal static class QuotedMail
{
    /// <summary>Of a header; who writes several lines about it says more than "wrote:".</summary>
    private const int LongestAttribution = 160;

    private const int LinesOfHeader = 4;

    /// <summary>Of a line that may begin a quote: nearly none does, and this tells most apart at a glance.</summary>
    private static readonly SearchValues<char> Openers = SearchValues.Create("-_=FfОоКк");

    private static readonly string[] Separators = ["original message", "исходное сообщение", "бастапқы хабарлама"];

    private static readonly string[] Senders = ["from:", "от:", "от кого:", "отправитель:", "кімнен:"];

    private static readonly string[] Fields =
        ["sent:", "date:", "to:", "subject:", "отправлено:", "дата:", "кому:", "тема:", "жіберілді:", "күні:", "кімге:", "тақырып:"];

    private static readonly string[] Attributions = ["wrote:", "написал:", "написала:", "написал(а):", "пишет:", "жазды:", ">:"];

    /// <summary>The body with its quoted lines empty, so that the others keep their numbers; null where nothing is quoted, or nothing else said.</summary>
    public static string? LeftOut(IReadOnlyList<Line> lines)
    {
        var quoted = new bool[lines.Count];
        for (var at = 0; at < lines.Count; at++)
        {
            if (IsReply(lines, at, out var header))
            {
                at = Mark(lines, quoted, at, header) - 1;
                continue;
            }

            quoted[at] = IsQuoted(lines[at]) && !IsShown(lines, at);
        }

        var (any, own) = (false, false);
        for (var at = 0; at < lines.Count; at++)
        {
            any |= quoted[at];
            own |= !quoted[at] && lines[at].Kind is not LineKind.Blank;
        }

        return any && own ? string.Join('\n', lines.Select((line, at) => quoted[at] ? "" : line.Text)) : null;
    }

    /// <summary>Behind a header either what is marked with "&gt;", and an answer below it is the filer's again, or all the rest.</summary>
    private static int Mark(IReadOnlyList<Line> lines, bool[] quoted, int at, int header)
    {
        var end = at + header;
        var first = end;
        while (first < lines.Count && lines[first].Kind is LineKind.Blank)
            first++;
        var marked = first < lines.Count && IsQuoted(lines[first]);
        end = marked ? first : lines.Count;
        while (marked && end < lines.Count && (IsQuoted(lines[end]) || lines[end].Kind is LineKind.Blank))
            end++;
        for (var line = at; line < end; line++)
            quoted[line] = lines[line].Kind is not LineKind.Blank;
        return end;
    }

    private static bool IsReply(IReadOnlyList<Line> lines, int at, out int header)
    {
        header = 1;
        var text = lines[at].Text.AsSpan().Trim(" \t*>");
        if (text.Length is 0 or > LongestAttribution || !(Openers.Contains(text[0]) || text[^1] == ':'))
            return false;
        if (text[0] is '-' or '_' or '=')
            return Has(text.Trim("-_= "), Separators, whole: true);
        if (StartsWith(text, Senders))
        {
            for (var next = at + 1; next < Math.Min(lines.Count, at + 1 + LinesOfHeader); next++)
            {
                if (StartsWith(lines[next].Text.AsSpan().Trim(" \t*>"), Fields))
                    header = next - at + 1;
            }

            return header > 1;
        }

        return text[^1] == ':' && text.ContainsAnyInRange('0', '9') && Has(text, Attributions, whole: false) && (text.Contains('@') || text.Contains(':'));
    }

    private static bool IsQuoted(Line line) => line.Text.AsSpan().TrimStart().StartsWith(">");

    /// <summary>"Получаем ошибку:" and below it what a program said, set off with "&gt;": the filer's own evidence.</summary>
    private static bool IsShown(IReadOnlyList<Line> lines, int at)
    {
        if (lines[at].Kind is LineKind.StackFrame or LineKind.LogLine or LineKind.Code)
            return true;
        while (at >= 0 && (IsQuoted(lines[at]) || lines[at].Kind is LineKind.Blank))
            at--;
        return at >= 0 && lines[at].Text.AsSpan().TrimEnd().EndsWith(":");
    }

    private static bool StartsWith(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static bool Has(ReadOnlySpan<char> text, string[] words, bool whole)
    {
        foreach (var word in words)
        {
            if (whole ? text.Equals(word, StringComparison.OrdinalIgnoreCase) : text.EndsWith(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
