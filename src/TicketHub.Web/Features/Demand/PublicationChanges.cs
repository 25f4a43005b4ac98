using Microsoft.EntityFrameworkCore;
using TicketHub.Classification.Stems;
using TicketHub.Domain;
using TicketHub.Domain.Enhancements;
using TicketHub.Web.Features.Backlog;

namespace TicketHub.Web.Features.Demand;

/// <summary>
/// Shows an enhancement to every employee, or says anew what they read. <paramref name="NoClientNamed"/>: the words that look
/// like the name of a client project are none.
/// </summary>
public sealed record PublishEnhancement(string? Title, string? Summary, bool NoClientNamed = false) : IEnhancementChange
{
    public async Task Apply(HeadsAct act, Enhancement enhancement, CancellationToken ct)
    {
        var text = new PublicText(Title, Summary);
        if (!NoClientNamed)
        {
            var names = await act.Db.Projects.Select(p => p.Name).ToListAsync(ct);
            if (Named(text, names).ToList() is { Count: > 0 } named)
                throw new RefusedException(named);
        }

        enhancement.Publish(text, StemmedText.Of(text.Title + "\n" + text.Summary).Keys, act.By, act.Now);
    }

    private static IEnumerable<Refusal> Named(PublicText text, IReadOnlyList<string> projects) =>
        new[] { ("title", text.Title), ("summary", text.Summary) }
            .SelectMany(said => ClientNames.In(said.Item2, projects).Select(project => new NamesAClient(said.Item1, project)));
}

/// <summary>From now on it does not exist for those who do not read the backlog.</summary>
public sealed record UnpublishEnhancement : IEnhancementChange
{
    public Task Apply(HeadsAct act, Enhancement enhancement, CancellationToken ct)
    {
        enhancement.Unpublish(act.By, act.Now);
        return Task.CompletedTask;
    }
}
