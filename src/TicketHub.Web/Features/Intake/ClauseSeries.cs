using Microsoft.EntityFrameworkCore;
using TicketHub.Domain.Tickets;
using TicketHub.Storage;
using TicketHub.Web.Hosting;

namespace TicketHub.Web.Features.Intake;

/// <summary>More clause questions a week than this, from one document or project and one department, are a series.</summary>
public sealed record ClauseSeriesLimit(int MoreThan)
{
    /// <exception cref="SettingsException">It is no positive number.</exception>
    public static ClauseSeriesLimit Read(IConfiguration configuration) =>
        new(Settings.Whole(configuration, "TicketHub:ClauseSeries:MoreThan", 5, int.MaxValue));
}

/// <summary>Notices a document that is filed clause by clause. The desk is shown the questions as one; each stays as it is.</summary>
public sealed class ClauseSeries(ClauseSeriesLimit limit)
{
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    /// <summary>Called in the transaction of the filing, when the request has its number.</summary>
    public async Task Notice(TicketHubDb db, Ticket ticket, DateTimeOffset now, CancellationToken ct)
    {
        if (!ticket.AsksAboutClause)
            return;
        var earlier = await LikeIt(db, ticket, now - Week).OrderBy(t => t.Number).Select(t => new { t.Number, t.Series }).ToListAsync(ct);
        if (earlier.Count + 1 <= limit.MoreThan)
            return;
        var first = earlier.Min(t => t.Series ?? t.Number);
        ticket.JoinSeries(first);
        // By a statement of its own: nobody's open form goes stale because somebody else filed, and no filing fails for theirs.
        await LikeIt(db, ticket, now - Week).Where(t => t.Series == null)
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.Series, first), ct);
    }

    /// <summary>From the same document or project; without either, from the same person.</summary>
    private static IQueryable<Ticket> LikeIt(TicketHubDb db, Ticket ticket, DateTimeOffset since)
    {
        var (number, project, document) = (ticket.Number, ticket.ProjectId, ticket.ClauseDocument);
        var (person, department) = (ticket.RequesterId, ticket.DepartmentId);
        return db.Tickets.Where(t => t.AsksAboutClause && t.DepartmentId == department && t.FiledAt > since && t.Number != number
            && ((project != null && t.ProjectId == project)
                || (document != null && t.ClauseDocument == document)
                || (project == null && document == null && t.ProjectId == null && t.ClauseDocument == null && t.RequesterId == person)));
    }
}
