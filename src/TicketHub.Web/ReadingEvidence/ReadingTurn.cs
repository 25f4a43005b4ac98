namespace TicketHub.Web.ReadingEvidence;

/// <summary>Keeping what was read of a file and attaching the file go one after the other: whichever is later tells it on the request.</summary>
internal static class ReadingTurn
{
    public static string Of(Guid attachment) => $"reading of {attachment}";
}
