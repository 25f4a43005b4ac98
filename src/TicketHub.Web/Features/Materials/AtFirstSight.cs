using TicketHub.Diagnostics.Recognition;
using TicketHub.Domain.Materials;
using TicketHub.Web.ReadingEvidence;

namespace TicketHub.Web.Features.Materials;

/// <summary>
/// What files are that nobody reads: their beginning says that a log is there, not what stands in it. What is packed is told only where
/// it is read.
/// </summary>
public static class AtFirstSight
{
    public static IReadOnlyList<Material> Of(IEnumerable<string> paths) =>
        [.. paths.Select(path => KindOf(Marks.KindOf(path)))
            .OfType<MaterialKind>()
            .Select(kind => new Material(kind, null, null) { IsRead = false })];

    private static MaterialKind? KindOf(FileKind kind) => kind switch
    {
        FileKind.Log => MaterialKind.Log,
        FileKind.ThreadDump => MaterialKind.ThreadDump,
        FileKind.CollectionLog => MaterialKind.CollectionLog,
        FileKind.Crash => MaterialKind.CrashFile,
        FileKind.HeapDump => MaterialKind.HeapDump,
        _ => null,
    };
}
