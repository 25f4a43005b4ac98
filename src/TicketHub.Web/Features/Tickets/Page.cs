using TicketHub.Domain;

namespace TicketHub.Web.Features.Tickets;

/// <summary>A page of a list. <see cref="NextCursor"/> is there while more follows; it is opaque to clients.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, string? NextCursor);

public static class Paging
{
    public const int Most = 100;
    public const int Usual = 50;
}

public sealed record CursorUnknown() : Refusal(RefusalKind.Shape, "cursor");

public sealed record LimitOutOfRange() : Refusal(RefusalKind.Shape, "limit");

/// <summary>A filter names something that does not exist, such as a queue or status.</summary>
public sealed record UnknownValue(string Name, string Value, string Known) : Refusal(RefusalKind.Shape, Name)
{
    public override IReadOnlyList<string> Arguments => [Value, Known];
}
