using System.Globalization;
using TicketHub.Domain.Materials;
using TicketHub.Web.Features.Tickets;

namespace TicketHub.Web.Features.Materials;

/// <summary>What a line of the timeline says of a piece, in words.</summary>
public static class PieceSentence
{
    public static IEnumerable<string> Arguments(Words words, TimelineEntry entry) => entry.Arguments.ToArray() switch
    {
        [var piece, var name, var kind, var from, var to] => [Name(words, piece), name, KindOf(words, kind), Span(words, from, to)],
        [var piece, var name, var kind] => [Name(words, piece), name, KindOf(words, kind)],
        [var piece, var value] when entry.Code == "pieceTold" => [Name(words, piece), Value(words, piece, value)],
        [var piece, .. var rest] => [Name(words, piece), .. rest],
        _ => [],
    };

    /// <summary>The piece of a line that asks for one; the line shows how it is got.</summary>
    public static Piece? Asked(TimelineEntry entry) => entry.Code == "askedFor" ? Words.Coded<Piece>(entry.Arguments[0]) : null;

    private static string Name(Words words, string code) => Words.Coded<Piece>(code) is { } piece ? PieceWords.Inside(words, piece) : code;

    private static string KindOf(Words words, string code) => words.Has($"materialKind.{code}") ? words[$"materialKind.{code}"] : code;

    private static string Span(Words words, string from, string to) =>
        DateTime.TryParse(from, CultureInfo.InvariantCulture, DateTimeStyles.None, out var since)
        && DateTime.TryParse(to, CultureInfo.InvariantCulture, DateTimeStyles.None, out var until)
            ? PieceWords.Span(words, since, until)
            : from;

    private static string Value(Words words, string piece, string value) => Words.Coded<Piece>(piece) switch
    {
        Piece.FirstNoticed when DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, out var at) => words.At(at),
        Piece.Environment when words.Has($"environment.{value}") => words[$"environment.{value}"],
        _ => value,
    };
}
