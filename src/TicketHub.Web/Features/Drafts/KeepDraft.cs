using Microsoft.EntityFrameworkCore;
using TicketHub.Storage;

namespace TicketHub.Web.Features.Drafts;

/// <summary>What became of a draft that was to be kept.</summary>
public enum Keeping
{
    Kept,

    /// <summary>Another window has written the same draft meanwhile: this one is kept beside it, and neither is lost.</summary>
    KeptApart,

    Emptied,

    TooLong,

    /// <summary>It has been sent, perhaps from another window.</summary>
    Sent,
}

/// <summary>The outcome, and the key that the form goes on with.</summary>
public sealed record KeptDraft(Keeping Keeping, string Key, DateTimeOffset At);

/// <summary>Keeps what a person is writing, and forgets it when it was sent.</summary>
public sealed class KeepDraft(Writes writes, TimeProvider clock)
{
    public Task<KeptDraft> Run(Guid person, DraftForm form, CancellationToken ct) => writes.Run(
        async (db, token) =>
        {
            await TakeTurn(db, person, token);
            return await Once(db, person, form, token);
        },
        ct);

    /// <summary>Forgets a draft that was sent. What another window has written into it meanwhile is kept on its own.</summary>
    public Task Forget(Guid person, DraftForm sent, CancellationToken ct) => writes.Run(
        async (db, token) =>
        {
            await TakeTurn(db, person, token);
            var found = await db.Drafts
                .Where(d => d.PersonId == person && d.Place == sent.Place && (d.Key == sent.Key || d.Key == sent.Writer))
                .ToListAsync(token);
            foreach (var draft in found)
            {
                db.Drafts.Remove(draft);
                if (draft.Writer != sent.Writer && draft.Version != sent.Seen)
                    db.Drafts.Add(Copy(draft));
            }

            return true;
        },
        ct);

    /// <summary>Throws a draft away.</summary>
    public Task Discard(Guid person, string key, CancellationToken ct) => writes.Run(
        (db, token) => db.Drafts.Where(d => d.PersonId == person && d.Key == key).ExecuteDeleteAsync(token), ct);

    private async Task<KeptDraft> Once(TicketHubDb db, Guid person, DraftForm form, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var found = await db.Drafts.Where(d => d.PersonId == person && d.Place == form.Place && (d.Key == form.Key || d.Key == form.Writer))
            .ToListAsync(ct);
        var apart = found.Find(d => d.Key == form.Writer);
        var shared = found.Find(d => d.Key == form.Key);
        var mine = apart ?? (shared is not null && (shared.Writer == form.Writer || shared.Version == form.Seen) ? shared : null);

        if (form.IsTooLong)
            return new(Keeping.TooLong, form.Key, now);
        if (mine is null && shared is null && await db.Repeats.AnyAsync(r => r.PersonId == person && r.Key == form.Key, ct))
            return new(Keeping.Sent, form.Key, now);
        if (form.IsEmpty)
        {
            if (mine is not null)
                db.Drafts.Remove(mine);
            return new(Keeping.Emptied, form.Key, now);
        }

        var key = mine?.Key ?? (shared is null ? form.Key : form.Writer);
        if (mine is null)
        {
            mine = new() { PersonId = person, Key = key, Place = form.Place };
            await MakeRoom(db, person, ct);
            db.Drafts.Add(mine);
        }

        (mine.Writer, mine.Fields, mine.SavedAt) = (form.Writer, form.Fields, now);
        mine.Version++;
        return new(key == form.Writer ? Keeping.KeptApart : Keeping.Kept, key, now);
    }

    /// <summary>Two savings of one person's drafts at once: the later one sees what the other wrote.</summary>
    private static Task TakeTurn(TicketHubDb db, Guid person, CancellationToken ct) => Turn.Take(db, $"drafts of {person}", ct);

    private static async Task MakeRoom(TicketHubDb db, Guid person, CancellationToken ct)
    {
        var oldest = await db.Drafts.Where(d => d.PersonId == person).OrderByDescending(d => d.SavedAt)
            .Skip(Draft.MostOfAPerson - 1).ToListAsync(ct);
        db.Drafts.RemoveRange(oldest);
    }

    private static Draft Copy(Draft draft) => new()
    {
        PersonId = draft.PersonId,
        Key = draft.Writer,
        Place = draft.Place,
        Writer = draft.Writer,
        Version = draft.Version,
        Fields = draft.Fields,
        SavedAt = draft.SavedAt,
    };
}
