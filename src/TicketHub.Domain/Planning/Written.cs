using TicketHub.Domain.Tickets;

namespace TicketHub.Domain.Planning;

/// <summary>Reasons, notes and questions as they are kept: cleaned, and no longer than a reader reads.</summary>
internal static class Written
{
    public const int Longest = 10_000;

    /// <summary>Null where there is nothing to read in it.</summary>
    public static string? Optional(string? text) => PlainText.Lines(text) is { } clean && PlainText.Says(clean) ? clean : null;

    /// <summary>A dash in a field that must not be empty says nothing.</summary>
    public static bool HasWords(string? text) => text?.Any(char.IsLetter) == true;

    public static Refusal? Mistake(string? text, Refusal missing) => Optional(text) switch
    {
        var said when !HasWords(said) => missing,
        { Length: > Longest } => new TextTooLong(missing.Field!, Longest),
        _ => null,
    };

    /// <exception cref="RefusedException">Nothing to read, or too long.</exception>
    public static string Needed(string? text, Refusal missing) =>
        Mistake(text, missing) is { } mistake ? throw new RefusedException(mistake) : Optional(text)!;
}
