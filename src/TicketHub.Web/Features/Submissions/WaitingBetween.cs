using Microsoft.EntityFrameworkCore;
using TicketHub.Domain.Enhancements;
using TicketHub.Domain.People;
using TicketHub.Domain.Planning;
using TicketHub.Storage;

namespace TicketHub.Web.Features.Submissions;

/// <summary>A question of R&amp;D that the head has not answered yet.</summary>
public sealed record OpenQuestion(long Submission, long Enhancement, string Title);

/// <summary>What of the talk between the head and R&amp;D waits for one of them.</summary>
public sealed class WaitingBetween(TicketHubDb db)
{
    /// <summary>For who plans: what was sent and has no answer. For who acts as head: questions.</summary>
    public async Task<int> Submissions(Actor actor, CancellationToken ct) =>
        actor.Is(Roles.Planner) ? await In(SubmissionAnswer.Open).CountAsync(ct)
        : actor.Is(Roles.Head) ? await In(SubmissionAnswer.Asked).CountAsync(ct)
        : 0;

    /// <summary>For who decides about them.</summary>
    public async Task<int> Swaps(Actor actor, CancellationToken ct) =>
        actor.Is(Roles.Planner) ? await db.Swaps.CountAsync(s => s.State == SwapState.Proposed, ct) : 0;

    /// <summary>The longest asked first.</summary>
    public async Task<IReadOnlyList<OpenQuestion>> Questions(CancellationToken ct) =>
        await In(SubmissionAnswer.Asked)
            .OrderBy(i => i.Id)
            .Select(i => new OpenQuestion(i.SubmissionNumber, i.EnhancementNumber, i.Title))
            .ToListAsync(ct);

    /// <summary>What was withdrawn meanwhile waits for nobody.</summary>
    private IQueryable<SubmissionItem> In(SubmissionAnswer answer) => db.SubmissionItems.Where(i =>
        i.Answer == answer && !db.Enhancements.Any(e => e.Number == i.EnhancementNumber && e.Status == EnhancementStatus.Withdrawn));
}
