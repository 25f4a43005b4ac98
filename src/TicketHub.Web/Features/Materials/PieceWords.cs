using TicketHub.Domain.Materials;

namespace TicketHub.Web.Features.Materials;

/// <summary>Says pieces and what is the matter with them in the reader's language.</summary>
public static class PieceWords
{
    /// <summary>What is told in words has the names that the filing form uses.</summary>
    public static string Name(Words words, Piece piece) => piece.IsTold() ? words["missing." + piece.MissingCode()] : words.Of("piece", piece);

    /// <summary>«Дамп потоков: ждём с 22 ноября», «Версия платформы: minsky 4.1.6», «Шаги до сбоя: пока нет».</summary>
    public static string Line(Words words, PieceRow row)
    {
        var said = row.Item.State switch
        {
            PieceState.Waiting => words.Say("materials.asked.since", words.At(row.Item.Awaited!.At)),
            PieceState.Missing => words["materials.none"],
            _ => row.Value,
        };
        return said is null ? Name(words, row.Piece) : $"{Name(words, row.Piece)}: {said}";
    }

    /// <summary>«дамп потоков» inside of a sentence.</summary>
    public static string Inside(Words words, Piece piece) => Name(words, piece) is var name && (name.Length < 2 || char.IsUpper(name[1])) ? name : char.ToLower(name[0], words.Language.Culture()) + name[1..];

    public static string Why(Words words, Piece piece) =>
        piece.IsTold() ? words[$"missing.{piece.MissingCode()}.hint"] : words[$"piece.{Words.CodeOf(piece)}.why"];

    /// <summary>What a log covers, for its times have no zone; null where there is nothing to say.</summary>
    public static string? Remark(Words words, ChecklistItem item, DateTime? noticed)
    {
        if (item is { Piece: Piece.Log, State: PieceState.AtHand, Log: null })
            return words["materials.log.inText"];
        if (item is { Piece: Piece.FirstNoticed, State: PieceState.AtHand } && noticed is null)
            return words["materials.noticed.inText"];
        if (item is not { Log: { } log, Covers: { } covers })
            return null;
        if (log is not { From: { } from, To: { } to } || !LogTime.HasDay(from))
            return words["materials.log.noTimes"];
        var (since, until) = (Time(words, from), Time(words, to));
        return covers switch
        {
            Coverage.Covers => words.Say("materials.log.covers", since, until),
            Coverage.CoversByUtc => words.Say("materials.log.coversByUtc", since, until),
            Coverage.OtherTime => words.Say("materials.log.otherTime", since, until, Time(words, noticed!.Value)),
            Coverage.SaidInWords => words.Say("materials.log.saidInWords", since, until),
            _ => words.Say("materials.log.unknown", since, until),
        };
    }

    /// <summary>What came instead; null where nothing did.</summary>
    public static string? Instead(Words words, AwaitedPiece? awaited)
    {
        if (awaited?.Other is not { } other)
            return null;
        return other switch
        {
            { From: { } from, To: { } to } => words.Say("materials.other.time", other.Name, Time(words, from), Time(words, to)),
            { Kind: { } kind } => words.Say("materials.other.kind", other.Name, words.Of("materialKind", kind)),
            _ => words.Say("materials.other.unread", other.Name),
        };
    }

    public static string Time(Words words, DateTime time) => time.ToString(words["time.dayAndTime"], words.Language.Culture());
}
