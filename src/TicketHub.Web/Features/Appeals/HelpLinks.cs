using TicketHub.Web.Hosting;

namespace TicketHub.Web.Features.Appeals;

/// <summary>Where a refusal sends people to learn the platform; what is not set is not shown.</summary>
public sealed record HelpLinks(Uri? Course, Uri? Documentation)
{
    public bool Any => Course is not null || Documentation is not null;

    /// <exception cref="SettingsException">An address is none.</exception>
    public static HelpLinks Read(IConfiguration configuration) =>
        new(Address(configuration, "TicketHub:Links:Course"), Address(configuration, "TicketHub:Links:Documentation"));

    private static Uri? Address(IConfiguration configuration, string name)
    {
        var text = configuration[name];
        if (string.IsNullOrWhiteSpace(text))
            return null;
        return Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
            ? url
            : throw new SettingsException($"{name} is '{text}'. It must be an http or https address.");
    }
}
