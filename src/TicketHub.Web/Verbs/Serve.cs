using TicketHub.Web.Hosting;

namespace TicketHub.Web.Verbs;

public static class Serve
{
    public static async Task<int> Run(string? data, IReadOnlyList<string> hostArguments, CancellationToken ct)
    {
        var app = DeskHost.Build(data, [.. hostArguments]);
        using var only = OnlyOne.Demand(app.Services.GetRequiredService<Settings>());
        await DeskHost.Prepare(app, ct);
        await app.RunAsync(ct);
        return 0;
    }
}
