namespace TicketHub.Web.Features.Shared;

/// <summary>What a notice is about; each has its icon and ground.</summary>
public enum NoticeKind { Info, Done, Soon, Wrong }

/// <summary>A message above a page or a form. The heading alone must say enough.</summary>
public sealed record Notice(NoticeKind Kind, string Heading, string? Text = null);
