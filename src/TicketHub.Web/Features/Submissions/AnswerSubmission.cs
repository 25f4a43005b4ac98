using Microsoft.EntityFrameworkCore;
using TicketHub.Domain;
using TicketHub.Domain.Enhancements;
using TicketHub.Domain.People;
using TicketHub.Domain.Planning;
using TicketHub.Web.Features.Demand;
using TicketHub.Web.Features.Planning;

namespace TicketHub.Web.Features.Submissions;

/// <summary>Carries out an answer to one item. No version is needed: of two answers the second finds the item answered.</summary>
public sealed class AnswerSubmission(ChangePlan change)
{
    /// <exception cref="RefusedException">Unknown, not this person's to say, answered already, or a mistake in the input.</exception>
    public Task Run(Actor actor, long number, long enhancement, ISubmissionAnswer answer, string? key, CancellationToken ct)
    {
        var operation = $"SUB-{number}/{Enhancement.Show(enhancement)}/{answer.GetType().Name}";
        return answer.IsHeads
            ? change.AsHead(actor, operation, key, answer, Work, ct)
            : change.AsPlanner(actor, operation, key, answer, Work, ct);

        async Task<ActedOn> Work(PlanAct act, CancellationToken token)
        {
            var submission = await act.Db.Submissions.Include(s => s.Items.Where(i => i.EnhancementNumber == enhancement))
                .SingleOrDefaultAsync(s => s.Number == number, token)
                ?? throw new RefusedException(new SubmissionNotFound(SubmissionNumber.Show(number)));
            if (submission.Items.Count == 0)
                throw new RefusedException(new NotInThisSubmission(Enhancement.Show(enhancement)));
            var about = await act.Enhancement(enhancement, token);
            answer.Apply(submission, about, act.By, act.Now);
            await WordsForAuthors.Demand(act.Db, "reason", answer.Unlooked, [enhancement], token);
            return about;
        }
    }
}
