namespace TicketHub.Diagnostics.Fingerprints;

/// <summary>
/// Which frames are the platform's own. What a solution center built for one client (<paramref name="ProjectPrefixes"/>) is not, even
/// where it stands in the platform's packages: it would make one defect of the platform look different in every project.
/// </summary>
public sealed record FramesInApp(IReadOnlyList<string> PlatformPrefixes, IReadOnlyList<string> ProjectPrefixes)
{
    public static FramesInApp Default { get; } = new(["kz.arta."], []);

    public bool Has(string frame) => Starts(frame, PlatformPrefixes) && !Starts(frame, ProjectPrefixes);

    private static bool Starts(string frame, IReadOnlyList<string> prefixes)
    {
        foreach (var prefix in prefixes)
        {
            if (frame.StartsWith(prefix, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
