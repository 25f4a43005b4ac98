using TicketHub.Domain.Materials;

namespace TicketHub.Web.Features.Materials;

/// <summary>Says pieces and what is the matter with them in the reader's language.</summary>
public static class PieceWords
{
    /// <summary>What is told in words has the names that the filing form uses.</summary>
    public static string Name(Words words, Piece piece) =>
        piece.IsTold() ? words["missing." + piece.MissingCode()] : words.Of("piece", piece);

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
    public static string Inside(Words words, Piece piece) =>
        Name(words, piece) is var name && (name.Length < 2 || char.IsUpper(name[1]))
            ? name
            : char.ToLower(name[0], words.Language.Culture()) + name[1..];

    public static string Why(Words words, Piece piece) =>
        piece.IsTold() ? words[$"missing.{piece.MissingCode()}.hint"] : words[$"piece.{Words.CodeOf(piece)}.why"];

    /// <summary>What a log covers, for its times have no zone; null where there is nothing to say.</summary>
    public static string? Remark(Words words, ChecklistItem item, DateTime? noticed)
    {
        if (item is { Piece: Piece.Log, State: PieceState.AtHand, Log: null })
            return words["materials.log.inText"];
        if (item is { Piece: Piece.FirstNoticed, State: PieceState.AtHand } && noticed is null)
            return words["materials.noticed.inText"];
        if (item.OfOtherDay is { To: { } taken })
            return words.Say("materials.dump.otherDay", Time(words, taken), Time(words, noticed!.Value));
        if (item is not { Log: { } log, Covers: { } covers })
            return null;
        if (!log.IsRead)
            return words["materials.log.unread"];
        if (log is not { From: { } from, To: { } to } || !LogTime.HasDay(from))
            return words["materials.log.noTimes"];
        var span = Span(words, from, to);
        return covers switch
        {
            Coverage.Covers => words.Say("materials.log.covers", span),
            Coverage.CoversByUtc => words.Say("materials.log.coversByUtc", span),
            Coverage.OtherTime =>
                NearlyThere(words, log, noticed!.Value) ?? words.Say("materials.log.otherTime", span, Time(words, noticed.Value)),
            Coverage.SaidInWords => words.Say("materials.log.saidInWords", span),
            _ => words.Say("materials.log.unknown", span),
        };
    }

    /// <summary>By how little a log misses the moment is worth saying: its neighbour is what is needed.</summary>
    private static string? NearlyThere(Words words, Material log, DateTime noticed) => LogTime.MissedBy(log, noticed) switch
    {
        { } before when before < TimeSpan.Zero && -before < LogTime.Near =>
            words.Say(
                "materials.log.endsBefore", (int)-before.TotalMinutes,
                Span(words, log.From!.Value, log.To!.Value), Time(words, noticed)),
        { } after when after > TimeSpan.Zero && after < LogTime.Near =>
            words.Say(
                "materials.log.beginsAfter", (int)after.TotalMinutes,
                Span(words, log.From!.Value, log.To!.Value), Time(words, noticed)),
        _ => null,
    };

    /// <summary>«с 9:00 до 11:00»; one minute is said once.</summary>
    public static string Span(Words words, DateTime from, DateTime to) =>
        (Time(words, from), Time(words, to)) is var (since, until) && since != until
            ? words.Say("materials.span", since, until)
            : words.Say("materials.span.moment", since);

    /// <summary>What came instead; null where nothing did.</summary>
    public static string? Instead(Words words, AwaitedPiece? awaited, DateTime? noticed)
    {
        if (awaited?.Other is not { } other)
            return null;
        return other switch
        {
            { From: { } from, To: { } to } when noticed is { } moment
                && NearlyThere(words, new(MaterialKind.Log, from, to), moment) is { } nearly =>
                nearly,
            { From: { } from, To: { } to } => words.Say("materials.other.time", other.Name, Span(words, from, to)),
            { Kind: { } kind } => words.Say("materials.other.kind", other.Name, words.Of("materialKind", kind)),
            _ => words.Say("materials.other.unread", other.Name),
        };
    }

    public static string Time(Words words, DateTime time) => time.ToString(words["time.dayAndTime"], words.Language.Culture());
}
