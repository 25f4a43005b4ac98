using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using TicketHub.Domain.People;
using TicketHub.Storage.SigningIn;

namespace TicketHub.Storage;

/// <summary>Refuses every write that did not come through <c>Writes</c>. Identity saves its own accounts. What the
/// audit list says is never changed.</summary>
public sealed class WriteGuard : SaveChangesInterceptor
{
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Demand(eventData);
        return ValueTask.FromResult(result);
    }

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Demand(eventData);
        return result;
    }

    private static void Demand(DbContextEventData eventData)
    {
        if (eventData.Context is TicketHubDb { MayWrite: false } db && db.ChangeTracker.Entries().Any(e => e.Entity is not Account))
            throw new InvalidOperationException("Write through Writes.Run: it takes the gate and the transaction.");
        if (eventData.Context?.ChangeTracker.Entries<AuditEntry>().Any(e => e.State is EntityState.Modified or EntityState.Deleted) == true)
            throw new InvalidOperationException("The audit list only grows.");
    }
}
