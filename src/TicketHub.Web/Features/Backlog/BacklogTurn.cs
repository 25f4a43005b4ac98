using Microsoft.EntityFrameworkCore;
using TicketHub.Storage;
using TicketHub.Web.Problems;

namespace TicketHub.Web.Features.Backlog;

/// <summary>
/// One at a time into whatever concerns enhancements: the board, what is sent to R&amp;D, the plan and its swaps. None of them is decided
/// on what another one is changing at that moment.
/// </summary>
public sealed class BacklogTurn(Writes writes, Standings standings)
{
    private const int Tries = 5;

    public async Task<T> Run<T>(Func<TicketHubDb, CancellationToken, Task<T>> work, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await writes.Run(
                    async (db, token) =>
                    {
                        await Turn.Take(db, BoardOrder.Acts, token);
                        var outcome = await work(db, token);
                        (await db.Boards.SingleAsync(token)).Touched();
                        return outcome;
                    },
                    ct);
            }
            catch (DbUpdateException e) when (attempt < Tries && !ErrorAnswers.IsDiskFull(e))
            {
                // The author of one of the requests did something with it in the same moment: the next attempt sees what.
                standings.Forget();
            }
        }
    }
}
