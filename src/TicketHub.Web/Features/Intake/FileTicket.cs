using Microsoft.EntityFrameworkCore;
using TicketHub.Classification;
using TicketHub.Domain;
using TicketHub.Domain.Intake;
using TicketHub.Domain.People;
using TicketHub.Domain.Tickets;
using TicketHub.Storage;
using TicketHub.Web.Features.Attachments;
using TicketHub.Web.Features.KnownDefects;
using TicketHub.Web.Repeats;

namespace TicketHub.Web.Features.Intake;

/// <summary>What became of a filing. Both are kept: a spec dump has a number too.</summary>
public abstract record FilingOutcome(long Number);

public sealed record Filed(long Number) : FilingOutcome(Number);

public sealed record ClosedAsSpecification(long Number) : FilingOutcome(Number);

/// <summary>Files a request: read its documents, assess it, give it its queue and number, keep it.</summary>
public sealed class FileTicket(
    Writes writes, TicketHubDb read, FilesToAttach files, Assessor assessor, ClauseSeries series, TimeProvider clock)
{
    /// <param name="sent">The files that come with it.</param>
    /// <param name="key">The filer's Idempotency-Key: a repeat gets the first outcome and files nothing.</param>
    /// <exception cref="RefusedException">The draft or its files break rules; all of them are told.</exception>
    public async Task<FilingOutcome> Run(Actor actor, RequestDraft draft, SentFiles sent, string? key, CancellationToken ct)
    {
        var found = await files.Find(actor, sent, ct);
        var repeat = RepeatKey.For(actor, "file", key, new FilingContent(draft, found.Content));
        Judged judged;
        try
        {
            judged = await Judge(actor, draft, found, ct);
        }
        catch (RefusedException) when (key is not null)
        {
            // What was filed under this key stands, even if it would be refused by now: the project has been left since, and
            // the uploads are attached.
            if (await repeat.Earlier(read, ct) is { } earlier)
                return OutcomeOf(earlier);
            throw;
        }

        var closed = judged.Assessment.Outcome is Outcome.SpecDump;
        var status = closed ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status201Created;
        try
        {
            return await writes.Run(Keep, ct);
        }
        catch (DbUpdateException) when (key is not null)
        {
            // A concurrent repeat of this key was faster; if it was not that, there is no earlier outcome to give.
            if (await repeat.Earlier(read, ct) is { } faster)
                return OutcomeOf(faster);
            throw;
        }

        async Task<FilingOutcome> Keep(TicketHubDb db, CancellationToken token)
        {
            if (await repeat.Earlier(db, token) is { } first)
                return OutcomeOf(first);
            var now = clock.GetUtcNow();
            var ticket = Ticket.File(
                draft, judged.Assessment, actor, now, withFiles: judged.Files.Count > 0, actor.CertificationOn(AlmatyTime.DayOf(now)));
            db.Tickets.Add(ticket);
            db.Repeats.Add(repeat.ToRow(status, now, ticket));
            await db.SaveChangesAsync(token);
            await FilesToAttach.Claim(db, actor, ticket.Number, judged.Files, now, token);
            await series.Notice(db, ticket, now, token);
            await NoticeDefects.Body(db, ticket, now, token);
            return closed ? new ClosedAsSpecification(ticket.Number) : new Filed(ticket.Number);
        }
    }

    /// <summary>Assesses without filing: what the filer sees before sending.</summary>
    /// <exception cref="RefusedException">The draft or its files break rules; all of them are told.</exception>
    public async Task<Assessment> Assess(Actor actor, RequestDraft draft, SentFiles sent, CancellationToken ct) =>
        (await Judge(actor, draft, await files.Find(actor, sent, ct), ct)).Assessment;

    /// <summary>A request as it is assessed, with what was read of its files.</summary>
    public static RequestText With(RequestDraft draft, IReadOnlyList<ReadFile> files) =>
        draft.AsRequestText([.. files.SelectMany(f => f.Texts)]) with { Pictures = files.Count(f => f.IsPicture) };

    private async Task<Judged> Judge(Actor actor, RequestDraft draft, FoundFiles found, CancellationToken ct)
    {
        var mistakes = draft.Mistakes(clock.GetUtcNow()).Concat(found.Mistakes).ToList();
        if (draft.ProjectId is { } project
            && !await read.Memberships.AnyAsync(
                m => m.PersonId == actor.Id && m.ProjectId == project && read.Projects.Any(p => p.Id == project && !p.Closed), ct))
        {
            mistakes.Add(new UnknownProject());
        }

        if (mistakes.Count > 0)
            throw new RefusedException(mistakes);
        var documents = await files.Read(actor, found.All, ct);
        return new(assessor.Assess(With(draft, documents)), documents);
    }

    private static FilingOutcome OutcomeOf(Repeat repeat) => repeat.Status == StatusCodes.Status201Created
        ? new Filed(repeat.Number!.Value)
        : new ClosedAsSpecification(repeat.Number!.Value);

    private sealed record Judged(Assessment Assessment, IReadOnlyList<ReadFile> Files);

    /// <summary>What makes two filings with one key the same filing: the words, and each file's bytes and name.</summary>
    private sealed record FilingContent(RequestDraft Draft, IReadOnlyList<string> Files);
}
