using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.WebUtilities;
using TicketHub.Diagnostics.Viewing;
using TicketHub.Web.ViewingLogs;

namespace TicketHub.Web.Features.LogViewer;

/// <summary>What the address of the page says: what is shown, and what is looked for.</summary>
/// <param name="Line">The line that is meant: what is found, or was linked to.</param>
/// <param name="Go">Where to go from there; see <see cref="LogModel"/>.</param>
/// <param name="Only">On: only records with the text are shown; else it is only marked.</param>
/// <param name="Group">The exception that was followed from the findings.</param>
public sealed record LogPageQuery(
    long? Line = null, long? From = null, long? Before = null, string? Level = null, string? Thread = null, string? Text = null,
    string? Only = null, string? Go = null, string? Time = null, string? Group = null, string? Part = null)
{
    public bool IsOnly => Only is not null && LogQuestions.Given(Text) is not null;

    /// <summary>What of it stays from page to page.</summary>
    public string Href(string path, params IEnumerable<(string Name, string? Value)> more) =>
        QueryHelpers.AddQueryString(path, Kept().Concat(more)
            .Where(pair => !string.IsNullOrEmpty(pair.Item2)).Select(pair => KeyValuePair.Create(pair.Item1, (string?)pair.Item2)));

    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private IEnumerable<(string, string?)> Kept() =>
        [("part", Part), ("level", Level), ("thread", Thread), ("text", Text), ("only", IsOnly ? "on" : null), ("group", Group)];
}

/// <summary>Some lines that follow each other, with the ways on in both directions.</summary>
/// <param name="Before">Where to ask for what stands before; null where nothing does.</param>
/// <param name="After">Where to ask on.</param>
public sealed record LogChunk(IReadOnlyList<LogLine> Lines, long? Before, long? After, LogPageQuery Query, string Path)
{
    private readonly string? marked = LogQuestions.Given(Query.Text);

    /// <summary>The address of this very line.</summary>
    public string HrefOf(string number) => $"{Query.Href(Path, ("line", number))}#L{number}";

    /// <summary>With what is looked for marked. Nothing is added to it: blanks and tabs are shown as they are.</summary>
    public IHtmlContent Text(LogLine line)
    {
        var html = new HtmlContentBuilder();
        var from = 0;
        while (marked is not null && line.Text.IndexOf(marked, from, StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
        {
            html.Append(line.Text[from..at]).AppendHtml("<mark>").Append(line.Text.Substring(at, marked.Length)).AppendHtml("</mark>");
            from = at + marked.Length;
        }

        return html.Append(line.Text[from..]);
    }
}

public sealed record LogView(LogSummary Log, LogChunk Chunk);
