using Microsoft.EntityFrameworkCore;
using TicketHub.Domain;
using TicketHub.Domain.Attachments;
using TicketHub.Domain.People;
using TicketHub.Domain.Tickets;
using TicketHub.Storage;
using TicketHub.Web.Features.Tickets;

namespace TicketHub.Web.Features.Attachments;

/// <summary>Attaches files to a filed request, by themselves or with what is said at the same moment.</summary>
public sealed class AttachToTicket(FilesToAttach files, ChangeTicket change, TicketHubDb read, TimeProvider clock)
{
    /// <param name="with">What is said along with the files; both happen or neither.</param>
    /// <param name="version">The version that the person saw, where what is said needs one.</param>
    /// <param name="key">A repeat with it attaches nothing twice.</param>
    /// <exception cref="RefusedException">Unknown, not theirs to do, not possible now, or something is wrong with the files.</exception>
    public async Task<bool> Run(
        Actor actor, long number, SentFiles sent, ITicketChange? with, long? version, string? key, CancellationToken ct)
    {
        if (with is Note)
            throw new RefusedException(new NoteTakesNoFiles());
        if (!sent.Any)
            throw new RefusedException(new FilesNeeded());
        var found = await files.Find(actor, sent, ct);
        var attach = new Attachment(with, found.Content, []);
        if (!await IsRepeat(actor, number, attach, key, ct))
        {
            await DemandTakesFiles(actor, number, ct);
            if (found.Mistakes.Count > 0)
                throw new RefusedException(found.Mistakes);
            attach = attach with { Files = await files.Read(found.All, ct) };
        }

        await change.Run(actor, number, attach, version, key, ct);
        return true;
    }

    private async Task<bool> IsRepeat(Actor actor, long number, ITicketChange attach, string? key, CancellationToken ct) =>
        key is not null && await RepeatKey.For(actor, $"{number}/{attach.Operation}", key, attach.Content).Earlier(read, ct) is not null;

    /// <summary>Before files are read, which takes long: is it theirs to do at all?</summary>
    private async Task DemandTakesFiles(Actor actor, long number, CancellationToken ct)
    {
        var ticket = await read.TicketsVisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(t => t.Number == number, ct)
            ?? throw new RefusedException(new TicketNotFound(TicketNumber.Show(number)));
        ticket.DemandTakesFiles(actor, clock.GetUtcNow());
    }

    /// <summary>The change as the way of all changes carries it out.</summary>
    private sealed record Attachment(ITicketChange? With, IReadOnlyList<string> FileContent, IReadOnlyList<ReadFile> Files) : ITicketChange
    {
        Verb ITicketChange.Verb => With?.Verb ?? Verb.Reply;

        bool ITicketChange.NeedsVersion => With?.NeedsVersion ?? false;

        string ITicketChange.Operation => With?.Operation ?? "Attach";

        object ITicketChange.Content => new { With = With?.Content, FileContent };

        /// <summary>The files first: what is said may close the way for them.</summary>
        public void Apply(Ticket ticket, ChangeContext context)
        {
            ticket.Attach(context.By, Files.Select(f => (f.File.Name, f.File.Size)), context.Now);
            With?.Apply(ticket, context);
        }

        public Task Save(TicketHubDb db, Ticket ticket, ChangeContext context, CancellationToken ct) =>
            FilesToAttach.Claim(db, context.By, ticket.Number, Files, context.Now, ct);
    }
}
