using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using TicketHub.Storage;

namespace TicketHub.Migrations.Sqlite;

/// <summary>Lets <c>dotnet ef</c> build the model; it never connects with these settings.</summary>
public sealed class DesignTime : IDesignTimeDbContextFactory<TicketHubDb>
{
    public TicketHubDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<TicketHubDb>();
        DatabaseSettings.SqliteFile("design.db").Apply(options);
        return new TicketHubDb(options.Options);
    }
}
