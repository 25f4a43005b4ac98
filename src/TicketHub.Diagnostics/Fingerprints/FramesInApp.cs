namespace TicketHub.Diagnostics.Fingerprints;

/// <summary>
/// Which frames are the platform's own. What a solution center built for one client (<paramref name="ProjectPrefixes"/>) is not, even
/// where it stands in the platform's packages: it would make one defect of the platform look different in every project.
/// </summary>
public sealed record FramesInApp(IReadOnlyList<string> PlatformPrefixes, IReadOnlyList<string> ProjectPrefixes)
{
    /// <summary>
    /// Java, and what is never one client's own. All of org, net and io is: to take a client's frame for a library's only leaves two
    /// defects together, which a person can take apart.
    /// </summary>
    private static readonly string[] Libraries =
    [
        "java.", "javax.", "jakarta.", "jdk.", "sun.", "com.sun.", "org.",
        "net.", "io.", "oracle.", "groovy.", "kotlin.", "scala.", "javassist.",
        "freemarker.", "antlr.", "bsh.", "ch.qos.", "com.mysql.", "com.mariadb.",
        "com.oracle.", "com.microsoft.", "com.ibm.", "com.google.",
        "com.fasterxml.", "com.datastax.", "com.zaxxer.", "com.arjuna.", "com.lowagie.", "com.itextpdf.", "com.thoughtworks.", "com.ctc.",
        "com.sleepycat.", "com.mongodb.", "com.rabbitmq.", "com.hazelcast.",
        "com.jcraft.", "com.github.", "com.codahale.", "com.opencsv.", "$",
    ];

    public static FramesInApp Default { get; } = new(["kz.arta."], []);

    public bool Has(string frame) => Starts(frame, PlatformPrefixes) && !Starts(frame, ProjectPrefixes);

    /// <summary>What somebody built on the platform for one client: its scripts, its own classes.</summary>
    public bool IsClients(string frame) =>
        Starts(frame, ProjectPrefixes) || (!Starts(frame, PlatformPrefixes) && !Starts(frame, Libraries));

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
