using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using TicketHub.Storage;

namespace TicketHub.Migrations.Postgres;

/// <summary>Lets <c>dotnet ef</c> build the model; it never connects with these settings.</summary>
public sealed class DesignTime : IDesignTimeDbContextFactory<TicketHubDb>
{
    public TicketHubDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<TicketHubDb>();
        new DatabaseSettings(DatabaseKind.Postgres, "Host=localhost;Database=design").Apply(options);
        return new TicketHubDb(options.Options);
    }
}
