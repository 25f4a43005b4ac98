using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using TicketHub.Domain.Findings;
using TicketHub.Storage;

namespace TicketHub.Web.ReadingEvidence;

/// <summary>
/// Two at once read what waits. One of the two takes a climb when nothing else is there to be read; the other never does, so that a heap
/// dump of gigabytes keeps no log waiting.
/// </summary>
public sealed class EvidenceReaders(
    UnreadFiles unread, ReadOneFile read, IDbContextFactory<TicketHubDb> contexts, ILogger<EvidenceReaders> log) : BackgroundService
{
    private const int AtOnce = 1000;

    /// <summary>What nobody offered, or what could not be kept when it was read.</summary>
    private static readonly TimeSpan LooksAgain = TimeSpan.FromMinutes(10);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        Work(unread.Reads, null, stoppingToken), Work(unread.Reads, unread.Climbs, stoppingToken), Fill(stoppingToken));

    /// <summary>Offers what is not read yet: nothing is lost with a server that was killed.</summary>
    public async Task FillOnce(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var files = await db.Attachments.Where(a => !db.FileReadings.Any(r => r.AttachmentId == a.Id))
            .OrderByDescending(a => a.At).Take(AtOnce).Select(a => a.Id).ToListAsync(ct);
        files.ForEach(unread.Offer);
        var climbs = await db.FileReadings.Where(r => r.Climb == ClimbState.Wanted).OrderByDescending(r => r.EndedAt).Take(AtOnce)
            .Select(r => r.AttachmentId).ToListAsync(ct);
        climbs.ForEach(unread.OfferClimb);
    }

    private async Task Fill(CancellationToken ct)
    {
        while (true)
        {
            await Guarded("What is to be read could not be listed", () => FillOnce(ct), ct);
            await Task.Delay(LooksAgain, ct);
        }
    }

    private async Task Work(ChannelReader<Guid> reads, ChannelReader<Guid>? climbs, CancellationToken ct)
    {
        ChannelReader<Guid>[] queues = climbs is null ? [reads] : [reads, climbs];
        // A wait that is not over is kept: a new one at each turn would pile up in the queue that is silent.
        var waits = Array.ConvertAll(queues, _ => Task.CompletedTask);
        while (true)
        {
            if (reads.TryRead(out var id))
                await One(id, climb: false, ct);
            else if (climbs is not null && climbs.TryRead(out id))
                await One(id, climb: true, ct);
            else
                await Task.WhenAny(waits = [.. waits.Zip(queues, WaitAgain)]);
            ct.ThrowIfCancellationRequested();
        }

        Task WaitAgain(Task wait, ChannelReader<Guid> queue) => wait.IsCompleted ? queue.WaitToReadAsync(ct).AsTask() : wait;
    }

    private Task One(Guid id, bool climb, CancellationToken ct) => Guarded(
        $"The file {id} could not be read",
        () => unread.During(id, climb, stop => climb ? read.Climb(id, stop) : read.Run(id, stop), ct), ct);

    private async Task Guarded(string failed, Func<Task> work, CancellationToken ct)
    {
        try
        {
            await work();
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            log.LogError(e, "{What}", failed);
        }
    }
}
