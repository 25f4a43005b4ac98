using Microsoft.EntityFrameworkCore;
using TicketHub.Diagnostics;
using TicketHub.Diagnostics.Heaps;
using TicketHub.Domain.Attachments;
using TicketHub.Domain.Findings;
using TicketHub.Storage;
using TicketHub.Web.Uploads;
using TicketHub.Web.ViewingLogs;

namespace TicketHub.Web.ReadingEvidence;

/// <summary>Reads one uploaded file in a child and keeps what came of it: on the file, and on the request that it is attached to.</summary>
public sealed class ReadOneFile(
    EvidenceChildren children, FollowFile follow, UnreadFiles unread, AttachmentStore store,
    KeptIndexes indexes, IDbContextFactory<TicketHubDb> contexts, Writes writes, TimeProvider clock)
{
    /// <summary>Raised where a reading finds more in the same file than before.</summary>
    public const int Version = 1;

    /// <summary>Does nothing for a file that was read already, or is gone.</summary>
    public async Task Run(Guid id, CancellationToken ct)
    {
        var began = clock.GetUtcNow();
        if (unread.Arriving(id) is { } arriving && await follow.Run(arriving, ct) is { } followed)
        {
            Keep(store.PathOf(id), followed.Answer.Indexes);
            await Keep(id, Result(id, Listed(followed.Answer), followed.File.Size, began), ct);
            return;
        }

        await ReadWhole(id, ct);
    }

    private async Task ReadWhole(Guid id, CancellationToken ct)
    {
        Attachment? attachment;
        await using (var db = await contexts.CreateDbContextAsync(ct))
        {
            attachment = await db.Attachments.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, ct);
            if (attachment is null || await db.FileReadings.AnyAsync(r => r.AttachmentId == id, ct))
                return;
        }

        var began = clock.GetUtcNow();
        var file = EvidenceFile.Whole(id, attachment.Name, store.PathOf(id), attachment.Size);
        var answer = File.Exists(file.Path) && Marks.Of(file.Path) is { } kind
            ? new(FindingsJson.Of([new(file.Name, kind, Ending.Whole)]), null)
            : Listed(await children.Read(file, climb: false, read => unread.Tell(id, new(false, read, file.Length)), ct));
        Keep(file.Path, answer.Indexes);
        await Keep(id, Result(id, answer, file.Length, began), ct);
    }

    private void Keep(string path, IReadOnlyList<LogIndexOf> made)
    {
        foreach (var index in made)
            indexes.Keep(path, index);
    }

    /// <summary>Looks for what holds the memory of the heap dumps in a file that was read before.</summary>
    public async Task Climb(Guid id, CancellationToken ct)
    {
        Attachment? attachment;
        FileReading? read;
        await using (var db = await contexts.CreateDbContextAsync(ct))
        {
            attachment = await db.Attachments.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, ct);
            read = await db.FileReadings.AsNoTracking().SingleOrDefaultAsync(r => r.AttachmentId == id, ct);
        }

        if (attachment is null || read is not { Findings: { } json, Climb: ClimbState.Wanted })
            return;
        var held = new List<(IReadOnlyList<int> Part, HeapHolders Holders)>();
        foreach (var (part, dump) in Evidence.DumpsToClimb(FindingsJson.Read(json)[0]))
        {
            var file = EvidenceFile.Inside(id, attachment.Name, store.PathOf(id), attachment.Size, part, dump.Heap!.Bytes);
            var answer = await children.Read(file, climb: true, far => unread.Tell(id, new(true, far, file.Length)), ct);
            if (answer.Found is { } found
                && System.Text.Json.JsonSerializer.Deserialize<HeapHolders>(found, FindingsJson.Options) is { } holders)
                held.Add((part, holders));
        }

        await writes.Run(
            async (db, token) =>
            {
                if (await db.FileReadings.FindAsync([id], token) is { Findings: { } before } reading)
                {
                    if (held.Count == 0)
                        reading.GiveUpClimb(ClimbState.Failed);
                    else
                        reading.Climbed(FindingsJson.Of([held.Aggregate(
                            FindingsJson.Read(before)[0], (file, one) => Evidence.WithHolders(file, one.Part, one.Holders))]));
                }

                return true;
            },
            ct);
    }

    private static EvidenceAnswer Listed(EvidenceAnswer answer) =>
        answer.Found is null ? answer : answer with { Found = $"[{answer.Found}]" };

    private (FileReading Reading, IReadOnlyList<SeenTrace> Traces) Result(Guid id, EvidenceAnswer answer, long bytes, DateTimeOffset began)
    {
        var now = clock.GetUtcNow();
        if (answer.Found is not { } json)
            return (FileReading.NotRead(id, answer.Fault!.Value, bytes, Version, began, now), []);
        FileFindings file;
        try
        {
            file = FindingsJson.Read(json).Single();
        }
        catch (System.Text.Json.JsonException)
        {
            return (FileReading.NotRead(id, ReadingFault.Nonsense, bytes, Version, began, now), []);
        }

        if (Unreadable.Of(file) is { } fault)
            return (FileReading.Unreadable(id, fault, Words.CodeOf(Evidence.KindOf(file)), json, bytes, Version, began, now), []);
        var state = Evidence.IsIn(file) ? FileReadingState.Read : FileReadingState.NotEvidence;
        var reading = FileReading.Ended(
            id, state, Words.CodeOf(Evidence.KindOf(file)), Evidence.ErrorsOf(file),
            json, Evidence.DumpsToClimb(file).Count > 0, bytes, Version, began, now);
        return (reading, SeenTraces.Of(file));
    }

    /// <summary>
    /// The findings, their keys, and the line on the request, in one transaction. A piece that has come is a change of the request: where
    /// somebody else has just changed it, it is told onto what it is now.
    /// </summary>
    private async Task Keep(Guid id, (FileReading Reading, IReadOnlyList<SeenTrace> Traces) result, CancellationToken ct)
    {
        var kept = await writes.RunAgain(
            async (db, token) =>
            {
                // Who attaches the file at this moment looks for what we keep, and we for what they do.
                await Turn.Take(db, ReadingTurn.Of(id), token);
                if (await db.FileReadings.AnyAsync(r => r.AttachmentId == id, token)
                    || await db.Attachments.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, token) is not { } attachment)
                {
                    return false;
                }

                db.FileReadings.Add(result.Reading);
                db.FileTraces.AddRange(result.Traces.Select(trace => FileTrace.Of(id, trace)));
                if (attachment.TicketNumber is { } number)
                    await FilesRead.StandOn(db, number, result.Reading, attachment.Name, attachment.ById, clock.GetUtcNow(), token);
                return true;
            },
            ct);
        if (kept && result.Reading.Climb is ClimbState.Wanted)
            unread.OfferClimb(id);
    }
}
