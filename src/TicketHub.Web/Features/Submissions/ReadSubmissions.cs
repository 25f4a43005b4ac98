using Microsoft.EntityFrameworkCore;
using TicketHub.Domain;
using TicketHub.Domain.Enhancements;
using TicketHub.Domain.People;
using TicketHub.Domain.Planning;
using TicketHub.Storage;
using TicketHub.Web.Features.Planning;
using TicketHub.Web.Lists;

namespace TicketHub.Web.Features.Submissions;

/// <summary>Reads what was sent to R&amp;D.</summary>
public sealed class ReadSubmissions(TicketHubDb db, PlanDoor door)
{
    /// <summary>Newest first.</summary>
    /// <exception cref="RefusedException">Not to be known of, or cursor or limit are not usable.</exception>
    public async Task<Page<SubmissionSummaryResource>> List(Actor actor, string? cursor, int? limit, CancellationToken ct)
    {
        await door.Demand(actor, ct);
        var page = PageBelow.Asked(cursor, limit);
        var withdrawn = db.Enhancements.Where(e => e.Status == EnhancementStatus.Withdrawn).Select(e => e.Number);
        var rows = await db.Submissions.Where(s => s.Number < page.Number).OrderByDescending(s => s.Number).Take(page.Read)
            .Select(s => new SubmissionSummaryResource(
                s.Number, s.SentAt, new(s.SentById, s.SentBy!.Name), s.Note, s.Items.Count,
                s.Items.Count(i => i.Answer == SubmissionAnswer.Open && !withdrawn.Contains(i.EnhancementNumber)),
                s.Items.Count(i => i.Answer == SubmissionAnswer.Asked && !withdrawn.Contains(i.EnhancementNumber)),
                s.Items.Count(i => i.Answer == SubmissionAnswer.Accepted), s.Items.Count(i => i.Answer == SubmissionAnswer.Declined),
                s.Items.Count(i => (i.Answer == SubmissionAnswer.Open || i.Answer == SubmissionAnswer.Asked)
                    && withdrawn.Contains(i.EnhancementNumber))))
            .ToListAsync(ct);
        return page.Of(rows, s => s.Number, s => s);
    }

    /// <exception cref="RefusedException">There is no such submission for this person.</exception>
    public async Task<SubmissionResource> Run(Actor actor, long number, CancellationToken ct)
    {
        if (!await door.IsOpenTo(actor, ct))
            throw new RefusedException(new SubmissionNotFound(SubmissionNumber.Show(number)));
        var sent = await db.Submissions.AsNoTracking()
            .Include(s => s.SentBy)
            .Include(s => s.Items)
            .ThenInclude(i => i.AnsweredBy)
            .AsSplitQuery()
            .SingleOrDefaultAsync(s => s.Number == number, ct)
            ?? throw new RefusedException(new SubmissionNotFound(SubmissionNumber.Show(number)));
        var numbers = sent.Items.Select(i => i.EnhancementNumber).ToList();
        var now = await db.Enhancements.AsNoTracking().Where(e => numbers.Contains(e.Number)).ToDictionaryAsync(e => e.Number, ct);
        return new(
            sent.Number, sent.SentAt, new(sent.SentById, sent.SentBy!.Name), sent.Note,
            [.. sent.Items.OrderBy(i => i.Place).Select(i => SubmissionItemResource.Of(i, now[i.EnhancementNumber]))]);
    }
}
