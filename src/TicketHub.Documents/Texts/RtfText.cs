using System.Globalization;
using System.Text;

namespace TicketHub.Documents.Texts;

/// <summary>
/// RTF: words of control, groups in braces, bytes in the code page of their font. A small reader of our own: what it does not
/// know it leaves out, and no group, however deep, costs a stack.
/// </summary>
internal sealed class RtfText
{
    private const int DeepestGroup = 2_000;

    private readonly byte[] bytes;
    private readonly Transcript transcript;
    private readonly Stack<Group> groups = new();
    private readonly Dictionary<int, Encoding> fonts = [];
    private readonly StringBuilder line = new();
    private readonly List<string> row = [];
    private readonly List<byte> pending = [];
    private Encoding ansi = Encoding.GetEncoding(1251);
    private Group group = new(Seen: true, FontTable: false, Font: 0, FallbackLength: 1);
    private int fallback;
    private bool starred;
    private TableRows table = new();
    private bool inTable;
    private int at;

    private RtfText(byte[] bytes, Transcript transcript) => (this.bytes, this.transcript) = (bytes, transcript);

    private readonly record struct Group(bool Seen, bool FontTable, int Font, int FallbackLength);

    public static void Read(byte[] bytes, Transcript transcript, Reading reading) => new RtfText(bytes, transcript).Read();

    private void Read()
    {
        while (at < bytes.Length)
        {
            switch (bytes[at++])
            {
                case (byte)'{':
                    Flush();
                    if (groups.Count >= DeepestGroup)
                        throw new NotReadException(ReadingState.Unreadable);
                    groups.Push(group);
                    fallback = 0;
                    break;
                case (byte)'}':
                    Flush();
                    fallback = 0;
                    group = groups.Count > 0 ? groups.Pop() : group;
                    break;
                case (byte)'\\':
                    Control();
                    break;
                case (byte)'\r' or (byte)'\n' or 0:
                    break;
                case var plain:
                    Put(plain);
                    break;
            }
        }

        EndRow();
        Flush();
        if (line.Length > 0)
            EndLine();
    }

    private void Control()
    {
        if (at >= bytes.Length)
            return;
        var sign = (char)bytes[at];
        if (char.IsAsciiLetter(sign))
        {
            Word();
            return;
        }

        at++;
        switch (sign)
        {
            case '\'' when at + 2 <= bytes.Length:
                if (byte.TryParse(bytes.AsSpan(at, 2), NumberStyles.HexNumber, null, out var value))
                    Put(value);
                at += 2;
                break;
            case '\\' or '{' or '}':
                Put((byte)sign);
                break;
            case '~':
                Say(" ");
                break;
            case '_':
                Say("-");
                break;
            case '*':
                starred = true;
                break;
            case '\n' or '\r':
                EndParagraph();
                break;
        }
    }

    private void Word()
    {
        var start = at;
        while (at < bytes.Length && char.IsAsciiLetter((char)bytes[at]) && at - start < 32)
            at++;
        var word = Encoding.ASCII.GetString(bytes, start, at - start);
        var digits = at;
        if (at < bytes.Length && bytes[at] == '-')
            at++;
        while (at < bytes.Length && char.IsAsciiDigit((char)bytes[at]) && at - digits < 11)
            at++;
        int? number = int.TryParse(Encoding.ASCII.GetString(bytes, digits, at - digits), out var parsed) ? parsed : null;
        if (at < bytes.Length && bytes[at] == ' ')
            at++;
        Flush();
        Obey(word, number);
        starred = false;
    }

    private void Obey(string word, int? number)
    {
        // {\*\word …}: a reader that does not know it leaves the group out; of these we know none.
        if (starred && word is not "listtext")
            group = group with { Seen = false };
        if (RtfWords.IsUnseen(word))
            group = group with { Seen = false, FontTable = word is "fonttbl" };
        switch (word)
        {
            case "ansicpg" when number is { } page && PlainText.Named("windows-" + page) is { } named:
                ansi = named;
                break;
            case "f":
                group = group with { Font = number ?? 0 };
                break;
            case "fcharset" when group.FontTable && fonts.Count < 10_000:
                fonts[group.Font] = RtfWords.OfCharset(number) ?? ansi;
                break;
            case "uc":
                group = group with { FallbackLength = Math.Clamp(number ?? 1, 0, 100) };
                break;
            case "u" when number is { } code:
                Say(((char)(ushort)code).ToString());
                fallback = group.FallbackLength;
                break;
            case "bin":
                at = (int)Math.Min(bytes.Length, at + (long)Math.Max(0, number ?? 0));
                break;
            case "intbl":
                inTable = true;
                break;
            case "pard":
                inTable = false;
                break;
            case "par" or "line" or "sect" or "page":
                EndParagraph();
                break;
            case "cell" or "nestcell":
                row.Add(line.ToString());
                line.Clear();
                break;
            case "row" or "nestrow":
                EndRow();
                break;
            case "tab":
                Say("\t");
                break;
            default:
                Say(RtfWords.Sign(word));
                break;
        }
    }

    private void Put(byte value)
    {
        if (fallback > 0)
            fallback--;
        else if (group.Seen)
            pending.Add(value);
    }

    private void Say(string text)
    {
        if (!group.Seen)
            return;
        Flush();
        line.Append(text);
    }

    /// <summary>Bytes become letters before the font can change.</summary>
    private void Flush()
    {
        if (pending.Count == 0)
            return;
        line.Append(fonts.GetValueOrDefault(group.Font, ansi).GetString([.. pending]));
        pending.Clear();
    }

    /// <summary>In a table a paragraph ends inside its cell.</summary>
    private void EndParagraph()
    {
        if (!group.Seen)
            return;
        if (inTable || row.Count > 0)
            line.Append(' ');
        else
            EndLine();
    }

    private void EndLine()
    {
        Flush();
        if (!inTable)
            table = new();
        transcript.Line(line.ToString().TrimStart());
        line.Clear();
    }

    private void EndRow()
    {
        if (row.Count > 0)
            transcript.Row(table, row);
        row.Clear();
    }
}
