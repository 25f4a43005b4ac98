namespace TicketHub.Web.ReadingEvidence;

/// <summary>An upload on its way, to be read while it comes.</summary>
/// <param name="Path">Where its bytes stand till it is whole.</param>
/// <param name="Expected">How long it is going to be, or may become at most.</param>
/// <param name="Safe">How many of its bytes will not be taken back any more; null once it is not arriving here any longer.</param>
public sealed record FileOnItsWay(Guid Id, string Name, string Path, long Expected, Func<long?> Safe);
