using TicketHub.Domain.Enhancements;
using TicketHub.Domain.Planning;
using TicketHub.Storage;
using TicketHub.Web.Repeats;

namespace TicketHub.Web.Features.Planning;

/// <summary>What an act was about, remembered with its Idempotency-Key: one of these, or none where it was an iteration.</summary>
public readonly record struct ActedOn
{
    private readonly object? what;

    private ActedOn(object what) => this.what = what;

    public static implicit operator ActedOn(Enhancement enhancement) => new(enhancement);

    public static implicit operator ActedOn(Submission submission) => new(submission);

    public static implicit operator ActedOn(SwapProposal swap) => new(swap);

    public Repeat ToRow(RepeatKey repeat, DateTimeOffset now) => repeat.ToRow(
        StatusCodes.Status200OK, now, enhancement: what as Enhancement, submission: what as Submission, swap: what as SwapProposal);

    public static long? NumberIn(Repeat row) => row.EnhancementNumber ?? row.SubmissionNumber ?? row.SwapNumber;
}
