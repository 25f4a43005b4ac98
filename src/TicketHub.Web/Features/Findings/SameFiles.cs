using System.Text.Json;
using TicketHub.Diagnostics;
using TicketHub.Web.ReadingEvidence;

namespace TicketHub.Web.Features.Findings;

/// <summary>
/// The same log attached twice, or alone and in an archive, is told and counted once. What tells exactly the same to the last
/// figure is the same, whatever it is called.
/// </summary>
public sealed class SameFiles
{
    private readonly Dictionary<FileFindings, string> earlier = new(ReferenceEqualityComparer.Instance);

    /// <param name="files">In the order in which they are told.</param>
    public static SameFiles Of(IEnumerable<FileFindings> files)
    {
        var same = new SameFiles();
        var parts = files.SelectMany(Evidence.All).Where(Evidence.HasReport).ToList();
        if (parts.Count < 2)
            return same;
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            var content = JsonSerializer.Serialize(part with { Name = "", Holders = null, Entries = [] }, FindingsJson.Options);
            if (!seen.TryAdd(content, part.Name))
                same.earlier[part] = seen[content];
        }

        return same;
    }

    /// <summary>The name under which it was told already; null where this is the first.</summary>
    public string? EarlierOf(FileFindings part) => earlier.GetValueOrDefault(part);
}
