using Microsoft.EntityFrameworkCore;
using TicketHub.Diagnostics;
using TicketHub.Domain.KnownDefects;
using TicketHub.Storage;
using TicketHub.Web.ReadingEvidence;

namespace TicketHub.Web.Features.KnownDefects;

/// <summary>Reads the stacks of a request whole, from where they were seen. Who may see the request is asked before.</summary>
public sealed class ReadStacks(TicketHubDb db)
{
    /// <summary>That many places of one request are looked at; most have one.</summary>
    private const int MostSources = 3;

    /// <summary>Those that the request is about go first, then the most frequent.</summary>
    /// <param name="keys">Only stacks by these; null for all that tell what the request is about.</param>
    public async Task<IReadOnlyList<StackOfTicket>> Of(long ticket, IReadOnlyCollection<string>? keys, CancellationToken ct)
    {
        var sightings = await db.Sightings.AsNoTracking()
            .Where(s => s.TicketNumber == ticket && (keys == null ? s.IsDefining : keys.Contains(s.Key)))
            .OrderByDescending(s => s.IsDefining).ThenByDescending(s => s.Count).ThenBy(s => s.Key).ToListAsync(ct);
        var stacks = new List<StackOfTicket>();
        foreach (var source in sightings.Select(s => s.Source).Distinct().Take(MostSources))
            stacks.AddRange(await In(ticket, source, ct));
        return [.. sightings.SelectMany(s => stacks.Where(stack => stack.Group == s.Key || stack.Kind == s.Key))
            .DistinctBy(stack => (stack.Source, stack.Kind))];
    }

    private async Task<IEnumerable<StackOfTicket>> In(long ticket, string source, CancellationToken ct)
    {
        if (source == Sighting.Body)
        {
            var body = await db.Tickets.Where(t => t.Number == ticket).Select(t => t.Body).SingleAsync(ct);
            return TracesInText.LogOf(body)?.Exceptions.Select(exception => StackOfTicket.Of(ticket, null, exception)) ?? [];
        }

        var id = Guid.Parse(source);
        var file = await db.Attachments.AsNoTracking().Where(a => a.Id == id && a.TicketNumber == ticket)
            .Select(a => new
            {
                a.Name,
                Findings = db.FileReadings.Where(r => r.AttachmentId == a.Id).Select(r => r.Findings).SingleOrDefault(),
            })
            .SingleOrDefaultAsync(ct);
        return file?.Findings is not { } findings ? [] : FindingsJson.Read(findings).SelectMany(Evidence.All)
            .SelectMany(part => part.Log?.Exceptions ?? []).Select(exception => StackOfTicket.Of(ticket, file.Name, exception));
    }
}
