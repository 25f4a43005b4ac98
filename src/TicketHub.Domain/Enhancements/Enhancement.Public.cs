using TicketHub.Domain.People;
using TicketHub.Domain.Planning;
using TicketHub.Domain.Tickets;

namespace TicketHub.Domain.Enhancements;

/// <summary>
/// What every employee may know of an enhancement once the head has published it, and who else says that they need it.
/// </summary>
public sealed partial class Enhancement
{
    private readonly List<SharedNeed> sharedNeeds = [];

    public string? PublicTitle { get; private set; }

    public string? PublicSummary { get; private set; }

    /// <summary>What the public text is found by: " stem stem stem ". Rules of languages are not known here.</summary>
    public string PublicStems { get; private set; } = "";

    /// <summary>Null while nobody but the backlog's readers knows of it; its public text may be there already, or still.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }

    public bool IsPublished => PublishedAt is not null;

    /// <summary>Somebody may still wait for it: it is neither there nor given up.</summary>
    public bool MayBeNeeded => Status is not (EnhancementStatus.Released or EnhancementStatus.Withdrawn or EnhancementStatus.Dissolved);

    /// <summary>Who says "we need it too"; there only where a query asked for them.</summary>
    public IReadOnlyList<SharedNeed> SharedNeeds => sharedNeeds;

    /// <summary>How many of those there are, so that a list that nobody read is not taken for an empty one.</summary>
    public int SharedNeedCount { get; private set; }

    /// <summary>What happened to it that everybody may know, where it is published.</summary>
    public static IReadOnlyList<EnhancementEventCode> PublicEvents { get; } =
    [
        EnhancementEventCode.Published, EnhancementEventCode.PublicTextChanged,
        EnhancementEventCode.Submitted, EnhancementEventCode.Declined,
        EnhancementEventCode.Planned, EnhancementEventCode.Unplanned, EnhancementEventCode.CarriedOver, EnhancementEventCode.Started,
        EnhancementEventCode.Released, EnhancementEventCode.VersionCorrected, EnhancementEventCode.Withdrawn,
    ];

    /// <summary>Shows it to every employee, or says anew what they read.</summary>
    /// <param name="stems">What the text is found by.</param>
    /// <exception cref="RefusedException">Dissolved, or the text breaks rules; all of them are told.</exception>
    public void Publish(PublicText text, IEnumerable<string> stems, Actor by, DateTimeOffset now)
    {
        if (Status is EnhancementStatus.Dissolved || (Status is EnhancementStatus.Consolidated && !IsOnBoard))
            throw new RefusedException(new EnhancementDissolved());
        text.DemandValid();
        if (IsPublished && (PublicTitle, PublicSummary) == (text.Title, text.Summary))
            return;
        Write(
            IsPublished ? EnhancementEventCode.PublicTextChanged : EnhancementEventCode.Published,
            by, now, ("title", text.Title), ("summary", text.Summary));
        (PublicTitle, PublicSummary, PublicStems) = (text.Title, text.Summary, $" {string.Join(' ', stems)} ");
        PublishedAt ??= now;
        Changed(now);
    }

    /// <summary>From now on it does not exist for those who do not read the backlog. The text stays for the next time.</summary>
    /// <exception cref="RefusedException">It is not published.</exception>
    public void Unpublish(Actor by, DateTimeOffset now)
    {
        if (!IsPublished)
            throw new RefusedException(new NotPublished(Show(Number)));
        PublishedAt = null;
        Write(EnhancementEventCode.Unpublished, by, now);
        Changed(now);
    }

    /// <summary>"We need it too." No version: the head's open form does not go stale because of it.</summary>
    /// <param name="project">One of the person's own, or none.</param>
    /// <exception cref="RefusedException">It has come to its end, it was said before, or the reason is missing or too long.</exception>
    public void NeedToo(Guid? project, string? reason, Actor by, DateTimeOffset now)
    {
        DemandNeedsRead();
        if (!MayBeNeeded)
            throw new RefusedException(new NothingMoreToNeed(Show(Number)));
        if (Find(project, by) is not null)
            throw new RefusedException(new AlreadyNeeded());
        var said = Written.Needed(reason, new NeedReasonNeeded());
        if (said.Length > SharedNeed.LongestReason)
            throw new RefusedException(new TextTooLong("reason", SharedNeed.LongestReason));
        sharedNeeds.Add(new(by.Id, project, said, now));
        Write(EnhancementEventCode.NeededToo, by, now, ("said", said));
        CountNeeds(now);
    }

    /// <exception cref="RefusedException">They have not said it for that project.</exception>
    public void TakeNeedBack(Guid? project, Actor by, DateTimeOffset now)
    {
        DemandNeedsRead();
        sharedNeeds.Remove(Find(project, by) ?? throw new RefusedException(new NeedNotShared()));
        Write(EnhancementEventCode.NeedTakenBack, by, now);
        CountNeeds(now);
    }

    private SharedNeed? Find(Guid? project, Actor by) => sharedNeeds.Find(n => n.PersonId == by.Id && n.ProjectId == project);

    private void CountNeeds(DateTimeOffset now)
    {
        SharedNeedCount = sharedNeeds.Count;
        Count();
        UpdatedAt = now;
    }

    private void DemandNeedsRead()
    {
        if (sharedNeeds.Count != SharedNeedCount)
            throw new InvalidOperationException("Read who else needs an enhancement before counting who waits for it.");
    }
}
