using TicketHub.Domain.Tickets;

namespace TicketHub.Web.Features.Shared;

/// <summary>The addresses of pages, in one place for links.</summary>
public static class Paths
{
    public const string Mine = "/mine";
    public const string OfProjects = "/mine/projects";
    public const string New = "/new";

    public static string Queue(QueueKind queue) => $"/queues/{Words.CodeOf(queue)}";

    public static string Ticket(long number) => $"/tickets/{number}";

    public static string Attachment(long number, Guid id) => $"/tickets/{number}/attachments/{id}";
}
