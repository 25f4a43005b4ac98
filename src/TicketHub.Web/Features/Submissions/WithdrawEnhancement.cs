using TicketHub.Domain.Enhancements;
using TicketHub.Domain.People;
using TicketHub.Web.Features.Demand;
using TicketHub.Web.Features.Planning;
using TicketHub.Web.Problems;

namespace TicketHub.Web.Features.Submissions;

/// <summary>
/// The authors of its requests see the reason. <paramref name="NoClientNamed"/>: the words that look like the name of another client's
/// project are none.
/// </summary>
public sealed record WithdrawalInput(string? Reason, bool NoClientNamed = false);

/// <summary>The head gives an enhancement up without getting another one for it. What is in a fixed iteration leaves it by a swap alone.</summary>
public sealed class WithdrawEnhancement(ChangePlan change)
{
    /// <param name="version">Of the enhancement that the head looked at; null where none was named.</param>
    /// <exception cref="Domain.RefusedException">Unknown, not the acting head, begun, fixed, no reason, or one that names another client.</exception>
    /// <exception cref="VersionNeededException">No version.</exception>
    /// <exception cref="StaleVersionException">Someone was faster.</exception>
    public Task Run(Actor actor, long number, WithdrawalInput input, long? version, string? key, CancellationToken ct)
    {
        if (version is null)
            throw new VersionNeededException();
        return change.AsHead(
            actor, $"{Enhancement.Show(number)}/{nameof(WithdrawEnhancement)}", key, input, async (act, token) =>
            {
                var plan = await act.Plan([number], token);
                var enhancement = await act.Enhancement(number, token);
                if (enhancement.Version != version)
                    throw new StaleVersionException(enhancement.Version);
                plan.Withdraw(enhancement, input.Reason, act.By);
                if (!input.NoClientNamed)
                    await WordsForAuthors.Demand(act.Db, "reason", input.Reason, [number], token);
                act.Board.Reordered();
                return enhancement;
            },
            ct);
    }
}
