using Microsoft.EntityFrameworkCore;
using TicketHub.Domain;
using TicketHub.Domain.Enhancements;
using TicketHub.Domain.People;
using TicketHub.Domain.Planning;
using TicketHub.Storage;
using TicketHub.Web.Features.Planning;
using TicketHub.Web.Problems;

namespace TicketHub.Web.Features.Submissions;

/// <summary>The covering note, and what is sent: these enhancements, or so many of the first on the board that R&amp;D does not have.</summary>
public sealed record NewSubmissionInput(string? Note, IReadOnlyList<long>? Items, int? First);

/// <summary>The acting head sends a part of the board to R&amp;D, in its order: one submission, numbered and dated, that never changes.</summary>
public sealed class SendSubmission(ChangePlan change)
{
    private static readonly EnhancementStatus[] Sendable = [EnhancementStatus.Consolidated, EnhancementStatus.Declined];

    /// <summary>What R&amp;D does not have, first place first.</summary>
    public static IQueryable<Enhancement> Unsent(TicketHubDb db) => db.OnBoard().Where(e => Sendable.Contains(e.Status));

    /// <param name="version">Of the board that the head looked at; null where none was named.</param>
    /// <param name="key">A repeat with it sends nothing twice.</param>
    /// <returns>The number of the submission.</returns>
    /// <exception cref="RefusedException">Not the acting head, no note, nothing chosen, or R&amp;D has some of it.</exception>
    /// <exception cref="VersionNeededException">No version.</exception>
    /// <exception cref="StaleVersionException">The order has changed since: what would go is not what was looked at.</exception>
    public async Task<long> Run(Actor actor, NewSubmissionInput input, long? version, string? key, CancellationToken ct)
    {
        if (version is null)
            throw new VersionNeededException();
        var number = await change.AsHead(
            actor, "sendSubmission", key, input, async (act, token) =>
            {
                if (act.Board.Version != version)
                    throw new StaleVersionException(act.Board.Version);
                var submission = Submission.Begin(input.Note, act.By, act.Now);
                var chosen = await Chosen(act.Db, input, token);
                act.Db.Submissions.Add(submission);
                // Its items and the lines of its enhancements tell its number.
                await act.Db.SaveChangesAsync(token);
                submission.Send(chosen, await act.Db.Order(token), act.By, act.Now);
                return submission;
            },
            ct);
        return number!.Value;
    }

    private static async Task<List<Enhancement>> Chosen(TicketHubDb db, NewSubmissionInput input, CancellationToken ct)
    {
        var first = Math.Max(0, input.First ?? 0);
        var numbers = input.Items is { Count: > 0 } named
            ? [.. named.Distinct()]
            : await Unsent(db).Take(Math.Min(first, Submission.MostItems + 1)).Select(e => e.Number).ToListAsync(ct);
        if (numbers.Count == 0)
            throw new RefusedException(new ItemsNeeded());
        if (numbers.Count > Submission.MostItems)
            throw new RefusedException(new TooManyItems(Submission.MostItems));
        var chosen = await db.Enhancements.Include(e => e.Tickets).Where(e => numbers.Contains(e.Number)).ToListAsync(ct);
        var unknown = numbers.Except(chosen.Select(e => e.Number)).ToList();
        return unknown.Count == 0 ? chosen : throw new RefusedException([.. unknown.Select(n => new NoSuchItem(Enhancement.Show(n)))]);
    }
}
