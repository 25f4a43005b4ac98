using System.Globalization;
using System.Xml.Linq;

namespace TicketHub.Documents.Office;

/// <summary>A date in a workbook is a number whose cell is styled as a date.</summary>
internal sealed class XlsxDates
{
    private static readonly DateTime FirstDay = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified);

    private readonly List<bool> dated;

    public XlsxDates(XElement styles)
    {
        var custom = new Dictionary<string, bool>();
        foreach (var format in styles.One("numFmts")?.All("numFmt") ?? [])
            custom.TryAdd(format.Get("numFmtId") ?? "", IsDate(format.Get("formatCode") ?? ""));
        dated = [.. styles.One("cellXfs")?.All("xf").Select(xf => IsDateFormat(xf.Get("numFmtId"), custom)) ?? []];
    }

    public string Write(string value, string? style)
    {
        var isDate = int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < dated.Count && dated[at];
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return value;
        return isDate && number is >= 1 and < 2_000_000
            ? FirstDay.AddDays(Math.Floor(number)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : number.ToString("G15", CultureInfo.InvariantCulture);
    }

    private static bool IsDateFormat(string? id, Dictionary<string, bool> custom) =>
        id is not null && (custom.TryGetValue(id, out var date) ? date : id is "14" or "15" or "16" or "17" or "22");

    /// <summary>Days or years outside of what is quoted or in brackets, such as a colour.</summary>
    private static bool IsDate(string format)
    {
        var inside = ' ';
        foreach (var sign in format)
        {
            if (inside != ' ')
                inside = sign == inside ? ' ' : inside;
            else if (sign is '"' or '[')
                inside = sign == '[' ? ']' : '"';
            else if (sign is 'd' or 'D' or 'y' or 'Y')
                return true;
        }

        return false;
    }
}
