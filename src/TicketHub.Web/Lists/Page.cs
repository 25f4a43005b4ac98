namespace TicketHub.Web.Lists;

/// <summary>A page of a list. <c>nextCursor</c> is there while more follows; it is opaque to clients.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, string? NextCursor);
