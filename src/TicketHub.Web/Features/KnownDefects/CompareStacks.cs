using Microsoft.EntityFrameworkCore;
using TicketHub.Diagnostics.Fingerprints;
using TicketHub.Domain;
using TicketHub.Domain.KnownDefects;
using TicketHub.Domain.People;
using TicketHub.Domain.Tickets;
using TicketHub.Storage;
using TicketHub.Web.Features.Tickets;

namespace TicketHub.Web.Features.KnownDefects;

/// <summary>What is put side by side with a known defect.</summary>
/// <param name="Ticket">A request whose stack stands on the left; one of the defect's own where none is named.</param>
/// <param name="Other">The request on the right; another one of the defect, or of <paramref name="With"/>.</param>
/// <param name="With">Another known defect.</param>
public sealed record CompareQuery(string? Ticket = null, string? Other = null, string? With = null);

/// <summary>One of the two: a request, and the exception in it, if there is any that a log or its text shows.</summary>
public sealed record StackSideResource(long Ticket, string Title, string? ExceptionClass, string? Message, string? Source);

/// <summary>A line of the two. Where a frame is missing the other one has no counterpart; places are those in the source, which builds change.</summary>
public sealed record StackLineResource(string? Left, string? LeftPlace, string? Right, string? RightPlace, bool IsSame);

/// <summary>Two stacks side by side.</summary>
/// <param name="LeftChoices">The requests that can stand there.</param>
/// <param name="RightChoices">Likewise.</param>
public sealed record ComparedStacksResource(
    long Defect, long? With, StackSideResource? Left, StackSideResource? Right, double? Similarity, IReadOnlyList<StackLineResource> Lines,
    IReadOnlyList<NamedTicketResource> LeftChoices, IReadOnlyList<NamedTicketResource> RightChoices);

public sealed record NamedTicketResource(long Number, string Title);

/// <summary>Puts the stacks of two requests side by side, for who reads known defects; what stands in them was masked when it was read.</summary>
public sealed class CompareStacks(TicketHubDb db, ReadStacks stacks)
{
    private const int MostChoices = 50;

    /// <exception cref="RefusedException">No such defect or request for this person.</exception>
    public async Task<ComparedStacksResource> Run(Actor actor, long number, CompareQuery query, CancellationToken ct)
    {
        if (!actor.ReadsKnownDefects())
            throw new RefusedException(new KnownDefectNotFound(KnownDefect.Show(number)));
        var root = await Root(number, ct);
        long? with = query.With is null ? null : await Root(DefectNumber.Parse(query.With), ct);
        var members = await db.MemberRows([root, with ?? root], ct, db.TicketsVisibleTo(actor));
        var (own, others) = (Choices(members[root]), Choices(members[with ?? root]));
        var left = query.Ticket is null ? own.FirstOrDefault() : await Named(actor, query.Ticket, ct);
        var right = query.Other is null ? others.Find(t => t.Number != left?.Number) : await Named(actor, query.Other, ct);

        var onLeft = left is null ? [] : await StacksOf(left.Number, root, ct);
        var onRight = right is null ? [] : await StacksOf(right.Number, with ?? root, ct);
        var one = onLeft.FirstOrDefault(l => onRight.Any(r => r.Group == l.Group)) ?? (onLeft.Count == 0 ? null : onLeft[0]);
        var other = onRight.FirstOrDefault(r => r.Group == one?.Group) ?? (onRight.Count == 0 ? null : onRight[0]);
        return new(
            root, with, Side(left, one), Side(right, other),
            one is null || other is null ? null : Math.Round(StackSimilarity.Of(Names(one), Names(other)), 2),
            one is null || other is null ? [] : Lines(one, other), own, [.. others.Where(t => t.Number != left?.Number)]);
    }

    private async Task<long> Root(long number, CancellationToken ct) =>
        await db.KnownDefects.Where(d => d.Number == number).Select(d => (long?)d.Root).SingleOrDefaultAsync(ct)
        ?? throw new RefusedException(new KnownDefectNotFound(KnownDefect.Show(number)));

    private async Task<NamedTicketResource> Named(Actor actor, string written, CancellationToken ct)
    {
        var number = TicketNumber.Parse(written);
        return await db.TicketsVisibleTo(actor)
            .Where(t => t.Number == number)
            .Select(t => new NamedTicketResource(t.Number, t.Title))
            .SingleOrDefaultAsync(ct)
            ?? throw new RefusedException(new TicketNotFound(TicketNumber.Show(number)));
    }

    /// <summary>Those of the defect, or where the request has none of them, what it is about.</summary>
    private async Task<IReadOnlyList<StackOfTicket>> StacksOf(long ticket, long root, CancellationToken ct)
    {
        var keys = await db.DefectTraces.Where(t => t.Defect != null && t.Defect.Root == root).Select(t => t.Key).ToListAsync(ct);
        return await stacks.Of(ticket, keys, ct) is { Count: > 0 } its ? its : await stacks.Of(ticket, null, ct);
    }

    private static List<NamedTicketResource> Choices(IEnumerable<MemberRow> members) =>
        [.. members.OrderByDescending(m => m.Number).Take(MostChoices).Select(m => new NamedTicketResource(m.Number, m.Title))];

    private static StackSideResource? Side(NamedTicketResource? ticket, StackOfTicket? stack) =>
        ticket is null ? null : new(ticket.Number, ticket.Title, stack?.ExceptionClass, stack?.Message, stack?.Source);

    private static List<string> Names(StackOfTicket stack) => [.. stack.Frames.Select(f => f.Frame)];

    private static List<StackLineResource> Lines(StackOfTicket left, StackOfTicket right) =>
    [
        .. AlignedFrames.Of(Names(left), Names(right)).Select(pair =>
        {
            var (one, other) = (pair.Left is { } l ? left.Frames[l] : null, pair.Right is { } r ? right.Frames[r] : null);
            return new StackLineResource(one?.Frame, one?.Place, other?.Frame, other?.Place, pair.IsSame);
        }),
    ];
}
