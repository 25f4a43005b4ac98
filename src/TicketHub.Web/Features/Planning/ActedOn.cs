using TicketHub.Domain.Enhancements;
using TicketHub.Domain.Planning;
using TicketHub.Storage;
using TicketHub.Web.Features.Tickets;

namespace TicketHub.Web.Features.Planning;

/// <summary>What an act was about, remembered with its Idempotency-Key: one of these, or none where it was an iteration.</summary>
public readonly record struct ActedOn
{
    private readonly object? what;

    private ActedOn(object what) => this.what = what;

    public static implicit operator ActedOn(Enhancement enhancement) => new(enhancement);

    public static implicit operator ActedOn(Submission submission) => new(submission);

    public static implicit operator ActedOn(SwapProposal swap) => new(swap);

    public Repeat ToRow(RepeatKey repeat, DateTimeOffset now) => what switch
    {
        Enhancement enhancement => repeat.ToRow(enhancement, StatusCodes.Status200OK, now),
        Submission submission => repeat.ToRow(submission, StatusCodes.Status200OK, now),
        SwapProposal swap => repeat.ToRow(swap, StatusCodes.Status200OK, now),
        _ => repeat.ToRow(StatusCodes.Status200OK, now),
    };

    public static long? NumberIn(Repeat row) => row.EnhancementNumber ?? row.SubmissionNumber ?? row.SwapNumber;
}
