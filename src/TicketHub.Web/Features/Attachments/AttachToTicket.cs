using Microsoft.EntityFrameworkCore;
using TicketHub.Classification;
using TicketHub.Domain;
using TicketHub.Domain.Attachments;
using TicketHub.Domain.Intake;
using TicketHub.Domain.Materials;
using TicketHub.Domain.People;
using TicketHub.Domain.Tickets;
using TicketHub.Storage;
using TicketHub.Web.Features.Tickets;
using TicketHub.Web.Repeats;

namespace TicketHub.Web.Features.Attachments;

/// <summary>Attaches files to a filed request, by themselves or with what is said at the same moment.</summary>
public sealed class AttachToTicket(FilesToAttach files, Assessor assessor, ChangeTicket change, TicketHubDb read, TimeProvider clock)
{
    /// <param name="with">What is said along with the files; both happen or neither.</param>
    /// <param name="version">The version that the person saw, where what is said needs one.</param>
    /// <param name="key">A repeat with it attaches nothing twice.</param>
    /// <param name="piece">What of a defect the files were sent for, where they were.</param>
    /// <exception cref="RefusedException">Unknown, not theirs to do, not possible now, or something is wrong with the files.</exception>
    public async Task<bool> Run(
        Actor actor, long number, SentFiles sent, ITicketChange? with,
        long? version, string? key, CancellationToken ct, Piece? piece = null)
    {
        if (with is Note)
            throw new RefusedException(new NoteTakesNoFiles());
        if (piece is { } wanted && wanted.IsTold())
            throw new RefusedException(new PieceIsTold());
        if (!sent.Any)
            throw new RefusedException(new FilesNeeded());
        var found = await files.Find(actor, sent, ct);
        var attach = new Attachment(with, found.Content, [], null, piece);
        if (!await IsRepeat(actor, number, attach, key, ct))
        {
            var ticket = await Find(actor, number, ct);
            if (found.Mistakes.Count > 0)
                throw new RefusedException(found.Mistakes);
            var documents = await files.Read(actor, found.All, ct);
            attach = attach with { Files = documents, SecondLook = await LookAgain(actor, ticket, documents, ct) };
        }

        await change.Run(actor, number, attach, version, key, ct);
        return true;
    }

    private async Task<bool> IsRepeat(Actor actor, long number, ITicketChange attach, string? key, CancellationToken ct) =>
        key is not null && await RepeatKey.For(actor, $"{number}/{attach.Operation}", key, attach.Content).Earlier(read, ct) is not null;

    /// <summary>Before files are read, which takes long: is it theirs to do at all?</summary>
    private async Task<Ticket> Find(Actor actor, long number, CancellationToken ct)
    {
        var ticket = await read.TicketsVisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(t => t.Number == number, ct)
            ?? throw new RefusedException(new TicketNotFound(TicketNumber.Show(number)));
        ticket.DemandTakesFiles(actor, clock.GetUtcNow());
        return ticket;
    }

    /// <summary>What the gate says of the author's request with all that they have attached by now; null for other people's files.</summary>
    private async Task<Assessment?> LookAgain(Actor actor, Ticket ticket, IReadOnlyList<ReadFile> documents, CancellationToken ct)
    {
        if (actor.Id != ticket.RequesterId)
            return null;
        var earlier = await read.Attachments.AsNoTracking()
            .Where(a => a.TicketNumber == ticket.Number && a.ById == actor.Id)
            .ToListAsync(ct);
        var reread = await files.Read(actor, [.. earlier.Select(a => new FoundFile(a.Id, a.Name, a.Size, a.Sha256, IsUpload: true))], ct);
        return assessor.Assess(ticket.AsRequestText() with { Attached = [.. reread.Concat(documents).SelectMany(d => d.Texts)] });
    }

    /// <summary>The change as the way of all changes carries it out.</summary>
    private sealed record Attachment(
        ITicketChange? With, IReadOnlyList<string> FileContent,
        IReadOnlyList<ReadFile> Files, Assessment? SecondLook, Piece? Piece) : ITicketChange
    {
        Verb ITicketChange.Verb => With?.Verb ?? Verb.Reply;

        bool ITicketChange.NeedsVersion => With?.NeedsVersion ?? false;

        string ITicketChange.Operation => With?.Operation ?? "Attach";

        object ITicketChange.Content => new { With = With?.Content, FileContent, Piece };

        string? ITicketChange.ForTheGate => With?.ForTheGate;

        /// <summary>The files first: what is said may close the way for them.</summary>
        public void Apply(Ticket ticket, ChangeContext context)
        {
            ticket.Attach(context.By, Files.Select(f => (f.File.Name, f.File.Size)), context.Now);
            if (Piece is { } piece)
                ticket.SentFor(piece, Files.Select(f => f.File.Id));
            With?.Apply(ticket, context);
            if (SecondLook is not null)
                ticket.LookAgain(SecondLook, context.By, context.Now);
        }

        public async Task Save(TicketHubDb db, Ticket ticket, ChangeContext context, CancellationToken ct)
        {
            if (With is not null)
                await With.Save(db, ticket, context, ct);
            await FilesToAttach.Claim(db, context.By, ticket.Number, Files, context.Now, ct);
        }
    }
}
