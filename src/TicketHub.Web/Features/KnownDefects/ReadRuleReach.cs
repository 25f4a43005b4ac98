using Microsoft.EntityFrameworkCore;
using TicketHub.Domain;
using TicketHub.Domain.KnownDefects;
using TicketHub.Domain.People;
using TicketHub.Storage;

namespace TicketHub.Web.Features.KnownDefects;

/// <summary>What a rule would have found, told to who may write it, before it is written.</summary>
public sealed class ReadRuleReach(TicketHubDb db, TimeProvider clock)
{
    public Task<RuleReach> Run(Actor actor, long number, IDefectChange rule, CancellationToken ct) =>
        rule is AddDefectRule add
            ? Run(actor, number, add.Field, add.Pattern, add.IsExpression ?? false, ct)
            : throw new RefusedException(new PatternNeeded());

    /// <exception cref="RefusedException">Not theirs to write, unknown, or the pattern cannot be used.</exception>
    public async Task<RuleReach> Run(Actor actor, long number, RuleField? field, string? pattern, bool isExpression, CancellationToken ct)
    {
        DefectDoor.DemandGroups(actor);
        var defect = await db.KnownDefects.AsNoTracking().SingleOrDefaultAsync(d => d.Number == number, ct)
            ?? throw new RefusedException(new KnownDefectNotFound(KnownDefect.Show(number)));
        return await RuleReach.Measure(db, DefectRule.Write(defect, field, pattern, isExpression, actor, clock.GetUtcNow()), ct);
    }
}
