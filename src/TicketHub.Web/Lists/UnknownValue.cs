using TicketHub.Domain;

namespace TicketHub.Web.Lists;

/// <summary>A filter names something that does not exist, such as a queue or status.</summary>
public sealed record UnknownValue(string Name, string Value, string Known) : Refusal(RefusalKind.Shape, Name)
{
    /// <summary>What a person typed by mistake is recognised by its beginning; an answer does not carry pages of it back.</summary>
    private const int MostRepeated = 40;

    public override IReadOnlyList<string> Arguments => [Value.Length > MostRepeated ? Value[..MostRepeated] : Value, Known];

    public static UnknownValue Among<T>(string name, string value, IEnumerable<T> known)
        where T : struct, Enum => new(name, value, string.Join(", ", known.Select(one => Words.CodeOf(one))));
}
