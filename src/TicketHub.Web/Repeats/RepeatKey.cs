using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TicketHub.Domain.Enhancements;
using TicketHub.Domain.People;
using TicketHub.Domain.Planning;
using TicketHub.Domain.Tickets;
using TicketHub.Storage;
using TicketHub.Web.Problems;

namespace TicketHub.Web.Repeats;

/// <summary>
/// An Idempotency-Key with what it was sent to and with. A call without one gets a key of its own, so that a retry of our
/// own after an unknown commit finds the first outcome too.
/// </summary>
public sealed record RepeatKey(Guid PersonId, string Operation, string Key, string Hash)
{
    /// <exception cref="KeyMisusedException">The key is longer than 100 characters or holds other than visible ASCII.</exception>
    public static RepeatKey For(Actor actor, string operation, string? key, object command)
    {
        DemandUsable(key);
        var content = JsonSerializer.SerializeToUtf8Bytes(command, command.GetType());
        return new(actor.Id, operation, key ?? "own-" + Guid.NewGuid(), Convert.ToHexStringLower(SHA256.HashData(content)));
    }

    /// <exception cref="KeyMisusedException">The key is longer than 100 characters or holds other than visible ASCII.</exception>
    public static void DemandUsable(string? key)
    {
        if (key is not null && (key.Length is 0 or > Repeat.LongestKey || key.Any(c => c is < '!' or > '~')))
            throw new KeyMisusedException("keyUnusable");
    }

    /// <summary>What this key has led to before, or null.</summary>
    /// <exception cref="KeyMisusedException">It was used with other content.</exception>
    public async Task<Repeat?> Earlier(TicketHubDb db, CancellationToken ct)
    {
        var earlier = await db.Repeats.AsNoTracking()
            .SingleOrDefaultAsync(r => r.PersonId == PersonId && r.Operation == Operation && r.Key == Key, ct);
        if (earlier is not null && earlier.Hash != Hash)
            throw new KeyMisusedException("keyReused");
        return earlier;
    }

    /// <summary>What the act was about, or none of them: an iteration has no number of its own.</summary>
    public Repeat ToRow(
        int status, DateTimeOffset now, Ticket? ticket = null, Enhancement? enhancement = null,
        Submission? submission = null, SwapProposal? swap = null) =>
        new()
        {
            PersonId = PersonId,
            Operation = Operation,
            Key = Key,
            Hash = Hash,
            Ticket = ticket,
            Enhancement = enhancement,
            Submission = submission,
            Swap = swap,
            Status = status,
            At = now,
        };
}
