using TicketHub.Domain.Intake;

namespace TicketHub.Domain.Tickets;

/// <summary>What a filer hands in, cleaned of characters that no text needs. Lengths are in UTF-16 units.</summary>
public sealed record RequestDraft
{
    public const int LongestTitle = 200;

    /// <summary>A megabyte of pasted log is judged like anything else; what is longer is a file. All other limits of a filing follow from it.</summary>
    public const int LongestBody = 1_100_000;

    public const int LongestLine = 200;
    public const int LongestSteps = 20_000;

    public RequestDraft(
        string? title,
        string? body,
        RequestKind? kind = null,
        Guid? projectId = null,
        string? productVersion = null,
        PlatformEnvironment? environment = null,
        string? blocked = null,
        DateTimeOffset? firstNoticedAt = null,
        string? steps = null)
    {
        Title = PlainText.Line(title) ?? "";
        Body = PlainText.Lines(body) ?? "";
        Kind = kind;
        ProjectId = projectId;
        ProductVersion = PlainText.Line(productVersion);
        Environment = environment;
        Blocked = PlainText.Line(blocked);
        FirstNoticedAt = firstNoticedAt;
        Steps = PlainText.Lines(steps);
    }

    public string Title { get; }

    public string Body { get; }

    public RequestKind? Kind { get; }

    public Guid? ProjectId { get; }

    public string? ProductVersion { get; }

    public PlatformEnvironment? Environment { get; }

    public string? Blocked { get; }

    public DateTimeOffset? FirstNoticedAt { get; }

    public string? Steps { get; }

    /// <param name="attached">What was read of the files that come with it.</param>
    public RequestText AsRequestText(IReadOnlyList<AttachedText>? attached = null) =>
        new(Title, Body, Kind, ProductVersion, Environment, Blocked, FirstNoticedAt, Steps, attached);

    /// <exception cref="RefusedException">One or more rules are broken.</exception>
    public void DemandValid(DateTimeOffset now)
    {
        if (Mistakes(now).ToList() is { Count: > 0 } mistakes)
            throw new RefusedException(mistakes);
    }

    public IEnumerable<Refusal> Mistakes(DateTimeOffset now)
    {
        if (!PlainText.Says(Title))
            yield return new TitleNeeded();
        if (!PlainText.Says(Body))
            yield return new BodyNeeded();
        if (Body.Length > LongestBody)
            yield return new BodyTooLong(LongestBody);
        foreach (var (name, value, most) in new[]
        {
            ("title", Title, LongestTitle), ("productVersion", ProductVersion, LongestLine),
            ("blocked", Blocked, LongestLine), ("steps", Steps, LongestSteps),
        })
        {
            if (value?.Length > most)
                yield return new TextTooLong(name, most);
        }

        foreach (var mistake in MomentMistakes(FirstNoticedAt, now))
            yield return mistake;
    }

    /// <summary>What is wrong with the moment at which something was noticed.</summary>
    public static IEnumerable<Refusal> MomentMistakes(DateTimeOffset? noticed, DateTimeOffset now)
    {
        // A filer's clock may run a little ahead of ours.
        if (noticed > now.AddHours(1))
            yield return new NoticedInFuture();
        if (noticed < now.AddYears(-20))
            yield return new NoticedTooLongAgo();
    }
}
