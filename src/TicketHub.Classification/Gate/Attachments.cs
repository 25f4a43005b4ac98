using TicketHub.Domain.Intake;

namespace TicketHub.Classification.Gate;

/// <summary>What came with a request, as far as the gate is concerned.</summary>
internal static class Attachments
{
    /// <summary>Endings of files that may hold requirements. A picture or a memory dump that nobody could read is no document.</summary>
    private static readonly HashSet<string> Documents = new(
        [
            ".doc", ".docx", ".docm", ".dot", ".dotx", ".odt", ".rtf", ".pdf", ".xls", ".xlsx", ".xlsm", ".ods", ".csv", ".ppt", ".pptx", ".odp",
            ".html", ".htm", ".txt", ".md", ".zip", ".rar", ".7z", ".tar", ".tgz", ".tbz2", ".txz",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>What each document counts up to; together no more of them is read than of the longest one.</summary>
    public static IReadOnlyList<Findings> Read(IReadOnlyList<AttachedText>? attached)
    {
        var left = Source.LongestDocument;
        var read = new List<Findings>();
        foreach (var document in attached ?? [])
        {
            if (!document.Read || left <= 0)
                continue;
            read.Add(Counting.In(Source.Of(document, left)));
            left -= document.Text.Length;
        }

        return read;
    }

    /// <summary>Something among them may be a document and could not be read.</summary>
    public static bool AnyUnread(IReadOnlyList<AttachedText>? attached) =>
        attached?.Any(document => !document.Read && Documents.Contains(EndingOf(document.Name))) == true;

    /// <summary>".tar" of "тз.tar.gz": what is only pressed together is a log or a dump.</summary>
    private static string EndingOf(string name) => Path.GetExtension(name) is ".gz" or ".bz2" or ".xz" or ".zst"
        ? Path.GetExtension(Path.GetFileNameWithoutExtension(name))
        : Path.GetExtension(name);
}
