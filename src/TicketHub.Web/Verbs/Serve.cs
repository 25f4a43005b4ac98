using TicketHub.Web.Hosting;

namespace TicketHub.Web.Verbs;

public static class Serve
{
    public static async Task<int> Run(string? data, IReadOnlyList<string> hostArguments, CancellationToken ct)
    {
        var app = Host.Build(data, [.. hostArguments]);
        await Host.Prepare(app, ct);
        await app.RunAsync(ct);
        return 0;
    }
}
