using TicketHub.Diagnostics;
using TicketHub.Diagnostics.Logs;

namespace TicketHub.Web.ReadingEvidence;

/// <summary>
/// Findings that can be kept in a row and shown on a page, whatever a file was made to say: counts and fingerprints of all, texts of those
/// that are written most.
/// </summary>
internal static class ShortFindings
{
    /// <summary>Of all files of an archive together.</summary>
    private const int MostTold = 400;

    public static FileFindings Of(FileFindings file)
    {
        var left = MostTold;
        return Of(file, ref left);
    }

    private static FileFindings Of(FileFindings file, ref int left)
    {
        var log = file.Log;
        if (log is not null)
        {
            var told = Math.Min(left, log.Exceptions.Count);
            left -= told;
            log = log with { Exceptions = [.. log.Exceptions.Take(told), .. log.Exceptions.Skip(told).Select(WithoutTexts)] };
        }

        var entries = new List<FileFindings>();
        foreach (var entry in file.Entries)
            entries.Add(Of(entry, ref left));
        return file with { Log = log, Entries = entries };
    }

    private static ExceptionGroup WithoutTexts(ExceptionGroup group) => group with { Sample = "", Frames = [] };
}
