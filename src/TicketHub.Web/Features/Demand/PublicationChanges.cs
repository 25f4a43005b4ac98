using TicketHub.Classification.Stems;
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
            await WordsForAuthors.DemandNoClient(act.Db, [("title", text.Title), ("summary", text.Summary)], ct);
        enhancement.Publish(text, StemmedText.Of(text.Title + "\n" + text.Summary).Keys, act.By, act.Now);
    }
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
