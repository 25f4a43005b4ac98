using TicketHub.Classification.Text;
using TicketHub.Domain.Intake;

namespace TicketHub.Classification.Gate;

/// <summary>
/// A text that the gate reads line by line: the body, or a document that came along. Lines of a document with pages are
/// numbered anew on each page, as a person counts them.
/// </summary>
internal sealed record Source(string? File, IReadOnlyList<Spot> Lines, int Pages, int Sheets)
{
    /// <summary>A document of 1,000 full pages is read whole; what is longer still is cut here.</summary>
    public const int LongestDocument = 3_000_000;

    /// <summary>More lines than 1,000 full pages have are no text that anybody wrote.</summary>
    private const int MostLines = 200_000;

    public static Source Of(Reading body) => new(null, [.. body.Lines.Select(line => new Spot(line, null, null))], 0, 0);

    public static Source Of(AttachedText document, int longest)
    {
        var text = document.Text.Length > longest ? document.Text[..longest] : document.Text;
        var ends = text.AsSpan().TrimEnd().Count('\f');
        var lines = new List<Spot>();
        var page = 0;
        foreach (var range in text.AsSpan().Split('\f'))
        {
            page++;
            if (lines.Count >= MostLines)
                break;
            if (text.AsSpan(range).IsWhiteSpace())
                continue;
            // A page ends on a line of its own. The name of a sheet stands above its rows and is none of them.
            var first = text.AsSpan(range) is ['\n', ..] ? range.Start.Value + 1 : range.Start.Value;
            foreach (var line in LineReader.Read(text[first..range.End]))
                lines.Add(new Spot(document.Sheets > 0 ? line with { Number = line.Number - 1 } : line, document.Name, ends > 0 ? page : null));
        }

        return new Source(document.Name, lines, document.Pages ?? (ends > 0 ? ends + 1 : 0), document.Sheets ?? 0);
    }
}

/// <summary>A line and where it stands; <paramref name="File"/> is null in the body.</summary>
internal readonly record struct Spot(Line Line, string? File, int? Page);
