using Microsoft.EntityFrameworkCore;
using TicketHub.Diagnostics.Recognition;
using TicketHub.Domain.Attachments;
using TicketHub.Domain.Findings;
using TicketHub.Storage;

namespace TicketHub.Web.ReadingEvidence;

/// <summary>
/// Reads an upload while it arrives, so that its findings are there with its last byte. One that does not come on gives its place to
/// what is whole already; it is read from its beginning when all of it is here.
/// </summary>
public sealed class FollowFile(EvidenceChildren children, UnreadFiles unread, IDbContextFactory<TicketHubDb> contexts)
{
    /// <summary>Looking costs nothing; all that is waited here once the last byte has come is waited by whoever looks at the request.</summary>
    private static readonly TimeSpan LooksEvery = TimeSpan.FromMilliseconds(20);

    /// <summary>So long it may stand still while others wait for its place, and so long in any case.</summary>
    private static readonly TimeSpan QuietFor = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan LongestQuiet = TimeSpan.FromMinutes(1);

    /// <returns>What the child answered, and the row of the whole file; null where it is to be read once it is whole.</returns>
    public async Task<(EvidenceAnswer Answer, Attachment File)?> Run(FileOnItsWay arriving, CancellationToken ct)
    {
        var file = EvidenceFile.Growing(arriving.Id, arriving.Name, arriving.Path, 0, arriving.Expected);
        Attachment? whole = null;
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var growing = Grow();
        try
        {
            if (!await Begins(file, growing))
                return null;
            var answer = await children.Read(file, climb: false, read => unread.Tell(file.Id, new(false, read, arriving.Expected)), ct);
            // A child that fails knows of it before the rest of the file is here.
            await growing.WaitAsync(ct);
            // It may have been renamed in the moment in which it was to be opened.
            return whole is null || answer.Fault is ReadingFault.FileGone or ReadingFault.Died ? null : (answer, whole);
        }
        catch (OperationCanceledException) when (file.IsGivenUp)
        {
            return null;
        }
        finally
        {
            await ended.CancelAsync();
            await growing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        async Task Grow()
        {
            var movedAt = Environment.TickCount64;
            while (true)
            {
                if (arriving.Safe() is { } safe)
                {
                    if (safe > file.Length)
                    {
                        file.Grow(safe, whole: false);
                        movedAt = Environment.TickCount64;
                    }

                    var quiet = TimeSpan.FromMilliseconds(Environment.TickCount64 - movedAt);
                    if (quiet > LongestQuiet || (quiet > QuietFor && unread.SomeWait))
                    {
                        file.GiveUp();
                        return;
                    }
                }
                else
                {
                    whole = await Row(arriving.Id, ended.Token);
                    if (whole is null)
                        file.GiveUp();
                    else
                        file.Grow(whole.Size, whole: true);
                    return;
                }

                await Task.Delay(LooksEvery, ended.Token);
            }
        }
    }

    /// <summary>Whether a child is worth starting: not for a picture or a document, of which the mark tells.</summary>
    private static async Task<bool> Begins(EvidenceFile file, Task growing)
    {
        for (var (now, changed) = file.Look(); now.Length < ByContent.Needed && !now.Whole; (now, changed) = file.Look())
        {
            if (file.IsGivenUp || await Task.WhenAny(changed, growing) == growing)
                break;
        }

        return !file.IsGivenUp && File.Exists(file.Path) && Marks.Of(file.Path) is null;
    }

    private async Task<Attachment?> Row(Guid id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Attachments.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, ct);
    }
}
