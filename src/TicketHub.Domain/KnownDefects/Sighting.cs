using TicketHub.Domain.Findings;

namespace TicketHub.Domain.KnownDefects;

/// <summary>A trace in one file of a request, or in its text.</summary>
public sealed class Sighting
{
    /// <summary>The source that is the request's own text.</summary>
    public const string Body = "body";

    private Sighting() { }

    public long TicketNumber { get; private set; }

    /// <summary>The attachment, or <see cref="Body"/>.</summary>
    public string Source { get; private set; } = "";

    public string Key { get; private set; } = "";

    /// <summary>The key that tells apart inside of a group; of several, the most frequent one's.</summary>
    public string Kind { get; private set; } = "";

    public DefectTrace? Trace { get; private set; }

    public long Count { get; private set; }

    /// <summary>As the log writes it.</summary>
    public DateTime? First { get; private set; }

    /// <inheritdoc cref="First"/>
    public DateTime? Last { get; private set; }

    /// <summary>This request is about it, as far as a rule can tell.</summary>
    public bool IsDefining { get; set; }

    /// <param name="key">By which it has its home: that of its group, or its own where a person split it out.</param>
    public static Sighting Of(long ticket, string source, string key, SeenTrace seen) =>
        new()
        {
            TicketNumber = ticket,
            Source = source,
            Key = key,
            Kind = seen.Kind,
            Count = seen.Count,
            First = Plain(seen.First),
            Last = Plain(seen.Last),
        };

    /// <summary>Whatever zone a reader may have thought of: the log says none.</summary>
    private static DateTime? Plain(DateTime? at) => at is { } time ? DateTime.SpecifyKind(time, DateTimeKind.Unspecified) : null;
}
