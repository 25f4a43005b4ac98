using Microsoft.EntityFrameworkCore;
using TicketHub.Domain;
using TicketHub.Domain.Enhancements;
using TicketHub.Storage;
using TicketHub.Storage.SigningIn;
using TicketHub.Web.Features.Planning;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Features.Roadmap;

/// <summary>
/// Iterations and releases as a calendar that programs subscribe to by a secret link. The link opens nothing else, and nothing at all
/// once it is revoked or its owner may not see the plan any more.
/// </summary>
public sealed class ReadFeed(
    TokenHolders holders, HeadDuty head, LastUses uses, ReadPlan read,
    PlanDoor door, TicketHubDb db, WordBook book, TimeProvider clock)
{
    /// <summary>Who looks further back reads the roadmap.</summary>
    private static readonly TimeSpan Releases = TimeSpan.FromDays(365);

    /// <summary>Null where the link opens nothing; why is not told.</summary>
    public async Task<string?> Run(string token, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (await holders.Of(db, AccessToken.HashOf(token), now) is not { Scope: TokenScope.Calendar } held)
            return null;
        var actor = await head.ActorOf(db, held.Person);
        if (!await door.IsOpenTo(actor, ct))
            return null;
        uses.OfToken(held.TokenId, now);
        var words = book.In(Languages.Parse(held.Person.Language) ?? Language.Ru);
        var plan = PlanResource.Of(await read.Run(actor, ct));
        var since = now - Releases;
        var released = await db.Enhancements.AsNoTracking().Where(e => e.ReleasedAt >= since).OrderBy(e => e.ReleasedAt).ToListAsync(ct);
        return new CalendarFile(words["feed.name"], now).Write(
            [.. plan.Iterations.Select(i => Of(i, words)), .. released.Select(e => Of(e, words))]);
    }

    private static CalendarEntry Of(IterationResource iteration, Words words)
    {
        var month = Months.Read(iteration.Month);
        return new(
            $"iteration-{iteration.Month}@tickethub", month.FirstDay, month.LastDay,
            words.Say("feed.iteration", words.Month(month), words.Number(iteration.Taken), words.Number(iteration.Capacity)),
            string.Join('\n', iteration.Items.Select(item => words.Say(
                "feed.item", Enhancement.Show(item.Number), item.Title, words.Of("status", item.Status.OfTickets())))));
    }

    private static CalendarEntry Of(Enhancement released, Words words)
    {
        var day = AlmatyTime.DayOf(released.ReleasedAt!.Value);
        return new(
            $"{Enhancement.Show(released.Number)}-released@tickethub", day, day,
            words.Say("feed.release", Enhancement.Show(released.Number), released.ReleasedIn!), released.Title);
    }
}
