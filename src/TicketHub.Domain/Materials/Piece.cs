using TicketHub.Domain.Intake;

namespace TicketHub.Domain.Materials;

/// <summary>What a defect is searched with: first what people tell, then what comes as a file. Codes are part of the API.</summary>
public enum Piece
{
    Version,
    Environment,
    Blocked,
    FirstNoticed,
    Symptoms,
    Steps,
    Log,
    ThreadDump,

    /// <summary>The log of the garbage collector.</summary>
    CollectionLog,

    /// <summary>What a virtual machine writes when it dies: hs_err.</summary>
    CrashFile,

    /// <summary>Large, full of people's data, and so wanted only where an agent asks for it.</summary>
    HeapDump,
}

/// <summary>How a <see cref="Piece"/> comes: told in words, or as a file that is recognised by its content.</summary>
public static class Pieces
{
    public static IReadOnlyList<Piece> All { get; } = Enum.GetValues<Piece>();

    public static bool IsTold(this Piece piece) => piece < Piece.Log;

    public static bool IsFile(this Piece piece) => !piece.IsTold();

    /// <summary>What a file has to be; null for what is told.</summary>
    public static MaterialKind? Kind(this Piece piece) => piece switch
    {
        Piece.Log => MaterialKind.Log,
        Piece.ThreadDump => MaterialKind.ThreadDump,
        Piece.CollectionLog => MaterialKind.CollectionLog,
        Piece.CrashFile => MaterialKind.CrashFile,
        Piece.HeapDump => MaterialKind.HeapDump,
        _ => null,
    };

    /// <summary>The pieces that an assessment has found missing in the words.</summary>
    public static IReadOnlySet<Piece> In(IEnumerable<MissingPiece> missing) => missing
        .Select(piece => All.Cast<Piece?>().FirstOrDefault(known => known!.Value.MissingCode() == piece.Code))
        .OfType<Piece>().ToHashSet();

    /// <summary>What <see cref="MissingPiece"/> calls it; null for what is never looked for in the words.</summary>
    public static string? MissingCode(this Piece piece) => piece switch
    {
        Piece.Version => "version",
        Piece.Environment => "environment",
        Piece.Blocked => "blocked",
        Piece.FirstNoticed => "firstNoticed",
        Piece.Symptoms => "symptoms",
        Piece.Steps => "steps",
        Piece.Log => "logs",
        _ => null,
    };
}
