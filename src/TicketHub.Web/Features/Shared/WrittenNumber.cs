namespace TicketHub.Web.Features.Shared;

/// <summary>The number of a thing as people and paths write it.</summary>
public static class WrittenNumber
{
    /// <summary>A refusal repeats what was asked for; of what is longer than any number the beginning tells enough.</summary>
    private const int MostRepeated = 30;

    /// <summary>Null where nothing can have that number.</summary>
    public static long? Read(string? text, string prefix = "")
    {
        var digits = text?.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) == true ? text[prefix.Length..] : text;
        return Typed.Whole(digits) is > 0 and var number ? number : null;
    }

    public static string Repeated(string? text) => text is { Length: > MostRepeated } ? text[..MostRepeated] : text ?? "";
}
