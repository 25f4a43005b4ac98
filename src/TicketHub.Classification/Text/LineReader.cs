namespace TicketHub.Classification.Text;

/// <summary>Splits a text into lines and says of each what it is.</summary>
internal static class LineReader
{
    /// <summary>Nobody's numbering goes deeper; a hostile "1.1.1.1…" ends here.</summary>
    private const int DeepestNumbering = 9;

    public static List<Line> Read(string text)
    {
        var lines = new List<Line>();
        var insideFence = false;
        foreach (var range in text.AsSpan().SplitAny('\n', '\u2028'))
        {
            var line = text[range].TrimEnd('\r');
            if (line.AsSpan().TrimStart().StartsWith("```"))
            {
                insideFence = !insideFence;
                lines.Add(new Line(lines.Count + 1, line, LineKind.Code, 0, LineMark.None, ""));
                continue;
            }

            lines.Add(EndsOpaque(lines, line) ? new(lines.Count + 1, line, LineKind.Code, 0, LineMark.None, line) : Describe(line, lines.Count + 1, insideFence));
        }

        return lines;
    }

    /// <summary>The last line of base64 is shorter than the others.</summary>
    private static bool EndsOpaque(List<Line> lines, string line) =>
        line.Length > 0 && lines.Count > 0 && LineShapes.IsOpaque(lines[^1].Text.AsSpan().Trim()) && LineShapes.IsOpaque(line.AsSpan().Trim(), 1);

    /// <summary>A line that somebody wrote, whatever it looks like.</summary>
    public static Line AsProse(string line, int number) => Marked(line, number, LineKind.Prose);

    private static Line Describe(string line, int number, bool insideFence)
    {
        var kind = LineShapes.KindOf(line, insideFence);
        return kind is LineKind.Prose or LineKind.TableRow ? Marked(line, number, kind) : new Line(number, line, kind, 0, LineMark.None, line);
    }

    private static Line Marked(string line, int number, LineKind kind)
    {
        var (mark, depth, from) = ReadMark(line);
        return new Line(number, line, kind, depth, mark, line[from..].Trim(' ', '*', '\t'));
    }

    private static (LineMark Mark, int Depth, int ContentFrom) ReadMark(string line)
    {
        var at = SkipBlanks(line, 0);
        var hashes = at;
        while (at < line.Length && line[at] == '#')
            at++;
        var heading = at > hashes && at - hashes <= 6;
        at = SkipBlanks(line, at);
        while (at < line.Length && line[at] is '*' or '_')
            at++;

        var (depth, end) = ReadNumber(line, at);
        if (depth > 0)
            return (heading ? LineMark.Heading : LineMark.Number, depth, end);
        if (heading)
            return (LineMark.Heading, 0, at);
        if (at < line.Length && line[at] is '-' or '–' or '—' or '•' or '·' or '+')
            return (LineMark.Bullet, 0, at + 1);
        return (at > hashes ? LineMark.Bullet : LineMark.None, 0, at);
    }

    /// <summary>"4.2.17.", "3)" or "§ 4". A bare "2026 год" or "4.1.6 падает" is not a number of a clause.</summary>
    private static (int Depth, int End) ReadNumber(string line, int at)
    {
        if (at < line.Length && line[at] == '§')
            at = SkipBlanks(line, at + 1);
        var depth = 0;
        var closed = false;
        while (at < line.Length && char.IsAsciiDigit(line[at]) && depth < DeepestNumbering)
        {
            var digits = at;
            while (at < line.Length && char.IsAsciiDigit(line[at]))
                at++;
            if (at - digits > 3)
                return (0, 0);
            depth++;
            closed = at < line.Length && line[at] is '.' or ')';
            if (closed)
                at++;
        }

        var spaced = at >= line.Length || line[at] is ' ' or '\t' or '\u00A0' or '|' or '*' || char.IsUpper(line[at]);
        return depth > 0 && spaced && (closed || depth >= 2) ? (depth, at) : (0, 0);
    }

    private static int SkipBlanks(string line, int at)
    {
        while (at < line.Length && line[at] is ' ' or '\t' or '\u00A0' or '>')
            at++;
        return at;
    }
}
