using TicketHub.Domain.Enhancements;
using TicketHub.Domain.Planning;
using TicketHub.Domain.Tickets;

namespace TicketHub.Storage;

/// <summary>
/// What an Idempotency-Key was used for and what came of it: a repeat gets the same answer, and nothing happens twice.
/// Written in the transaction of the work: of two concurrent repeats the second fails on the primary key, is rolled
/// back whole and reads the first one's outcome.
/// </summary>
public sealed class Repeat
{
    public const int LongestKey = 100;

    public Guid PersonId { get; init; }

    /// <summary>What the key was sent to, with the ticket where there is one: a key means nothing anywhere else.</summary>
    public string Operation { get; init; } = "";

    public string Key { get; init; } = "";

    /// <summary>SHA-256 over the normalised command: the same key with other content is a mistake.</summary>
    public string Hash { get; init; } = "";

    /// <summary>The ticket that the work made or changed. One of the four stands here, or none: an iteration is named by its month.</summary>
    public long? Number { get; private set; }

    public Ticket? Ticket { get; init; }

    public long? EnhancementNumber { get; private set; }

    public Enhancement? Enhancement { get; init; }

    public long? SubmissionNumber { get; private set; }

    public Submission? Submission { get; init; }

    public long? SwapNumber { get; private set; }

    public SwapProposal? Swap { get; init; }

    /// <summary>The HTTP status that the first call was answered with.</summary>
    public int Status { get; init; }

    public DateTimeOffset At { get; init; }
}
