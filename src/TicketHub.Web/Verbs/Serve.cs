using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using TicketHub.Web.Hosting;

namespace TicketHub.Web.Verbs;

public static class Serve
{
    /// <exception cref="SettingsException">It cannot be served as it is configured, or its address is taken.</exception>
    public static async Task<int> Run(string? data, IReadOnlyList<string> hostArguments, CancellationToken ct)
    {
        var app = DeskHost.Build(data, [.. hostArguments]);
        using var only = OnlyOne.Demand(app.Services.GetRequiredService<Settings>());
        await DeskHost.Prepare(app, ct);
        var address = app.Configuration["urls"] ?? ListeningAddresses.Default;
        try
        {
            await app.RunAsync(ct);
        }
        catch (Exception e) when ((e.InnerException ?? e) is AddressInUseException
            or SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse })
        {
            throw new SettingsException(
                $"Something else listens at {address}: perhaps another TicketHub. Stop it, or choose another address with --urls.");
        }
        catch (SocketException e) when (e.SocketErrorCode is SocketError.AccessDenied or SocketError.AddressNotAvailable)
        {
            throw new SettingsException(
                $"This account cannot listen at {address} ({e.Message}). Choose another address with --urls.");
        }

        return 0;
    }
}
