using System.Net;

namespace TicketHub.Web.Hosting;

/// <summary>
/// An address that others can reach needs a PublicUrl: links and the check of the Host header depend on it, and taking
/// either from the request would let a stranger choose them.
/// </summary>
public static class ListeningAddresses
{
    private static readonly string[] PortLists = ["http_ports", "https_ports"];

    public const string Default = "http://localhost:5080";

    /// <exception cref="SettingsException">Reachable from outside, and no PublicUrl.</exception>
    public static void Demand(IConfiguration configuration, Uri? publicUrl)
    {
        if (publicUrl is null && Configured(configuration).FirstOrDefault(a => !IsLoopback(a)) is { } open)
        {
            throw new SettingsException(
                $"{open} can be reached from other machines, so PublicUrl must be set (TICKETHUB_PUBLICURL) to the address "
                + "that people open. To try TicketHub on this machine only, use --urls http://localhost:5080.");
        }
    }

    private static IEnumerable<string> Configured(IConfiguration configuration)
    {
        const StringSplitOptions Trimmed = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;
        foreach (var url in (configuration["urls"] ?? "").Split(';', Trimmed))
            yield return url;
        // With "urls" set the server ignores the port lists.
        if (configuration["urls"] is null)
        {
            foreach (var ports in PortLists.Where(p => !string.IsNullOrEmpty(configuration[p])))
                yield return $"{ports}={configuration[ports]}";
        }

        foreach (var endpoint in configuration.GetSection("Kestrel:Endpoints").GetChildren())
        {
            if (endpoint["Url"] is { } url)
                yield return url;
        }
    }

    private static bool IsLoopback(string url)
    {
        if (!url.Contains("://", StringComparison.Ordinal))
            return false;
        var host = BindingAddress.Parse(url).Host.Trim('[', ']');
        return host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
    }
}
