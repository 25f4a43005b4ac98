using Microsoft.AspNetCore.HostFiltering;
using Microsoft.EntityFrameworkCore;
using TicketHub.Storage;
using TicketHub.Web.Features.Learning;
using TicketHub.Web.Features.Sample;
using TicketHub.Web.ReadingDocuments;

namespace TicketHub.Web.Hosting;

/// <summary>Builds the one process that everything runs in.</summary>
public static class DeskHost
{
    /// <param name="replace">Puts other services in place of ours, such as a test's clock.</param>
    /// <exception cref="SettingsException">The configuration is half done.</exception>
    public static WebApplication Build(string? data, string[] arguments, Action<IServiceCollection>? replace = null)
    {
        // Settings and pages' files are beside the executable, wherever it is started from.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = arguments,
            ContentRootPath = AppContext.BaseDirectory,
        });
        if (builder.Configuration["urls"] is null && builder.Configuration["http_ports"] is null)
            builder.WebHost.UseUrls(ListeningAddresses.Default);
        var settings = Settings.Read(builder.Configuration, data);
        ListeningAddresses.Demand(builder.Configuration, settings.PublicUrl);
        // Only names that are ours: a forged Host header must not find its way into links.
        builder.Configuration["AllowedHosts"] = string.Join(';', AllowedHosts(settings.PublicUrl));
        builder.Services.Configure<HostFilteringOptions>(hosts => hosts.AllowEmptyHosts = false);

        builder.Logging.ClearProviders().AddJsonConsole(console => console.UseUtcTimestamp = true);
        builder.WebHost.UseStaticWebAssets().ConfigureKestrel(Limits.Apply);
        builder.Services.AddTicketHub(settings, builder.Configuration, builder.Environment);
        replace?.Invoke(builder.Services);
        var app = builder.Build();
        app.UseTicketHub();
        return app;
    }

    /// <summary>What must hold before the first request.</summary>
    public static async Task Prepare(WebApplication app, CancellationToken ct)
    {
        await PrepareDatabase(app.Services, ct);
        await app.Services.GetRequiredService<ModelInUse>().Refresh(ct);
        // Says now what it lacks, not when the first document comes.
        app.Services.GetRequiredService<ReadingChild>();
        if (app.Environment.IsDevelopment())
        {
            await using var scope = app.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<SampleOrganization>().FillIfEmpty(ct);
        }
    }

    /// <summary>SQLite is migrated on the way; PostgreSQL, shared by several instances, only by the verb.</summary>
    public static async Task PrepareDatabase(IServiceProvider services, CancellationToken ct)
    {
        var settings = services.GetRequiredService<Settings>();
        var contexts = services.GetRequiredService<IDbContextFactory<TicketHubDb>>();
        if (settings.Database.Kind is DatabaseKind.Sqlite)
            await Migration.Apply(settings, contexts, ct);
        else
            await Migration.DemandCurrent(contexts, ct);
    }

    private static IEnumerable<string> AllowedHosts(Uri? publicUrl) =>
        publicUrl is null ? ["localhost", "127.0.0.1", "[::1]"] : [publicUrl.Host, "localhost", "127.0.0.1", "[::1]"];
}
