using TicketHub.Domain.Tickets;

namespace TicketHub.Web.Features.Shared;

/// <summary>The addresses of pages, in one place for links.</summary>
public static class Paths
{
    public const string Mine = "/mine";
    public const string OfProjects = "/mine/projects";
    public const string New = "/new";

    public const string Backlog = "/backlog";
    public const string NewEnhancement = "/enhancements/new";

    public const string Demand = "/demand";
    public const string Following = "/following";

    public static string Published(long number) => $"{Demand}/EN-{number}";

    public static string NewEnhancementOf(IEnumerable<string> tickets) =>
        $"{NewEnhancement}?{string.Join('&', tickets.Select(t => $"tickets={Uri.EscapeDataString(t)}"))}";

    public static string Enhancement(long number) => $"/enhancements/EN-{number}";

    public const string Submissions = "/submissions";
    public const string NewSubmission = "/submissions/new";

    public static string Submission(long number) => $"{Submissions}/{number}";

    public static string SubmissionItem(long number, long enhancement) => $"{Submissions}/{number}/items/EN-{enhancement}";

    public const string Swaps = "/swaps";
    public const string NewSwap = "/swaps/new";
    public const string ProposeSwap = "/swaps/propose";

    public static string Swap(long number) => $"{Swaps}/{number}";

    public static string Queue(QueueKind queue) => $"/queues/{Words.CodeOf(queue)}";

    /// <summary>A new request, filled with a question about a clause that a refusal quotes; the address carries none of its text.</summary>
    public static string QuestionOf(long number, int clause) => $"{New}?ticket={number}&clause={clause}";

    public static string Ticket(long number) => $"/tickets/{number}";

    public static string Attachment(long number, Guid id) => $"/tickets/{number}/attachments/{id}";

    public static string AttachedLog(long number, Guid id) => $"{Attachment(number, id)}/log";
}
