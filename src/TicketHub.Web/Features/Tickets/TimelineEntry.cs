namespace TicketHub.Web.Features.Tickets;

/// <summary>
/// Something that happened. What was written (<paramref name="Text"/>) is a card, everything else a line.
/// <paramref name="Arguments"/> are codes or names, see <see cref="TimelineSentence"/>; <paramref name="By"/> is null where
/// TicketHub did it by itself.
/// </summary>
public sealed record TimelineEntry(
    string Code,
    DateTimeOffset At,
    string? By,
    IReadOnlyList<string> Arguments,
    string? Text = null,
    string? Reason = null,
    bool IsInternal = false);
