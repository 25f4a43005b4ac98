using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace TicketHub.Web.Hosting;

/// <summary>
/// Who may say from which address, and by which scheme, a request came. Nobody, unless the settings name them: the headers
/// could be anybody's, and an address that callers choose themselves would be no limit to their attempts.
/// </summary>
public sealed record KnownProxies(IReadOnlyList<IPAddress> Addresses, IReadOnlyList<IPNetwork> Networks)
{
    public const string Setting = "TicketHub:KnownProxies";

    /// <summary>Addresses and networks (10.0.0.0/8), parted by commas or blanks.</summary>
    /// <exception cref="SettingsException">Something in it is neither, or everybody is to be believed.</exception>
    public static KnownProxies Read(IConfiguration configuration)
    {
        if (string.Equals(configuration["FORWARDEDHEADERS_ENABLED"], "true", StringComparison.OrdinalIgnoreCase))
        {
            throw new SettingsException(
                "ASPNETCORE_FORWARDEDHEADERS_ENABLED would believe forwarded headers from anybody. "
                + "Remove it, and name your proxy in TicketHub__KnownProxies.");
        }

        var (addresses, networks) = (new List<IPAddress>(), new List<IPNetwork>());
        foreach (var text in (configuration[Setting] ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            if (IPAddress.TryParse(text, out var address))
                addresses.Add(address);
            else if (IPNetwork.TryParse(text, out var network))
                networks.Add(network);
            else
                throw new SettingsException(
                    $"TicketHub__KnownProxies names '{text}'. It must be an address such as 10.0.0.5 or a network such as 10.0.0.0/24.");
        }

        return new(addresses, networks);
    }
}

public static class KnownProxiesInTheWay
{
    public static IApplicationBuilder UseKnownProxies(this IApplicationBuilder app)
    {
        var known = app.ApplicationServices.GetRequiredService<KnownProxies>();
        if (known.Addresses.Count + known.Networks.Count == 0)
            return app;
        // As far back as the proxies are ours: the address before the first stranger is the caller's.
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            ForwardLimit = null,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var address in known.Addresses)
            options.KnownProxies.Add(address);
        foreach (var network in known.Networks)
            options.KnownIPNetworks.Add(network);
        return app.UseForwardedHeaders(options);
    }
}
