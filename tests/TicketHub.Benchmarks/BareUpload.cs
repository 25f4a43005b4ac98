using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace TicketHub.Benchmarks;

/// <summary>The least that could be called taking an upload: bare Kestrel, the body copied to a file. No hash, no resuming.</summary>
internal static class BareUpload
{
    public static async Task<int> Serve(string folder)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        await using var app = builder.Build();
        app.MapPatch("/{name}", async (string name, bool flush, HttpRequest request) =>
        {
            await using var file = new FileStream(Path.Combine(folder, name), FileMode.Create, FileAccess.Write, FileShare.None);
            await request.Body.CopyToAsync(file);
            if (flush)
                file.Flush(flushToDisk: true);
            return Results.NoContent();
        });
        await app.RunAsync();
        return 0;
    }
}
