using Microsoft.EntityFrameworkCore;
using TicketHub.Domain.People;
using TicketHub.Storage;

namespace TicketHub.Web.SigningIn;

/// <summary>
/// Makes a person into an actor of this moment: who acts as head of implementation follows from the clock. The periods are
/// remembered as <see cref="TokenHolders"/> remembers tokens; their edges are exact, for only the list is kept.
/// </summary>
public sealed class HeadDuty(Writes writes, TimeProvider clock)
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromSeconds(5);

    private Known known = new([], DateTimeOffset.MinValue, -1);

    private sealed record Known(IReadOnlyList<Deputyship> Deputyships, DateTimeOffset At, long PeopleVersion);

    public async Task<Actor> ActorOf(TicketHubDb db, Person person)
    {
        var now = clock.GetUtcNow();
        var version = writes.PeopleVersion;
        var current = known;
        if (current.PeopleVersion != version || now - current.At > KeptFor)
            known = current = new(await db.Deputyships.AsNoTracking().Where(d => d.To > now).ToListAsync(), now, version);
        return person.AsActor(current.Deputyships, now);
    }
}
