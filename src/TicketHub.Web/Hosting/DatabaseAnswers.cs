using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using TicketHub.Storage;

namespace TicketHub.Web.Hosting;

/// <summary>Ready means that the database answers a query, not that a connection could be opened.</summary>
public sealed class DatabaseAnswers(IDbContextFactory<TicketHubDb> contexts) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Departments.AnyAsync(cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
