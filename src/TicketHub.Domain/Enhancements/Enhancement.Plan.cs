using System.Globalization;
using TicketHub.Domain.People;
using TicketHub.Domain.Planning;
using TicketHub.Domain.Tickets;

namespace TicketHub.Domain.Enhancements;

/// <summary>
/// What becomes of it between the head and R&amp;D. Whether an act is allowed is decided by <see cref="Submission"/> and
/// <see cref="Plan"/>, who know the rest; here it is written down, on its requests too.
/// </summary>
public sealed partial class Enhancement
{
    private readonly List<Resource> resources = [];

    public EnhancementStatus Status { get; private set; }

    /// <summary>The last submission that it was part of.</summary>
    public long? SubmissionNumber { get; private set; }

    /// <summary>All of the work as R&amp;D estimates it; null until R&amp;D accepts it.</summary>
    public HalfDays? Estimate { get; private set; }

    /// <summary>What the resources bound to it do of that.</summary>
    public HalfDays Outside { get; private set; }

    /// <summary>What it takes of an iteration's capacity.</summary>
    public HalfDays Inside => Estimate is { } all && all > Outside ? all - Outside : HalfDays.None;

    public Month? PlannedFor { get; private set; }

    public DateTimeOffset? StartedAt { get; private set; }

    public DateTimeOffset? ReleasedAt { get; private set; }

    /// <summary>The platform version that brought it.</summary>
    public string? ReleasedIn { get; private set; }

    /// <summary>Brought for it; there only where a query asked for them.</summary>
    public IReadOnlyList<Resource> Resources => resources;

    internal void Submit(long submission, Actor by, DateTimeOffset now)
    {
        SubmissionNumber = submission;
        Write(EnhancementEventCode.Submitted, by, now, ("submission", Told(submission)));
        Become(EnhancementStatus.Submitted, EventCode.Submitted, by, now);
    }

    internal void Accept(HalfDays estimate, Actor by, DateTimeOffset now)
    {
        Estimate = estimate;
        Write(EnhancementEventCode.Accepted, by, now, ("after", Told(estimate)));
        Changed(now);
    }

    /// <summary>A question of R&amp;D or the head's answer to it.</summary>
    internal void Discuss(EnhancementEventCode code, string text, Actor by, DateTimeOffset now)
    {
        Write(code, by, now, ("text", text));
        Changed(now);
    }

    internal void Decline(string reason, Actor by, DateTimeOffset now)
    {
        Estimate = null;
        Write(EnhancementEventCode.Declined, by, now, ("reason", reason));
        Become(EnhancementStatus.Declined, EventCode.Declined, by, now, reason);
    }

    internal void Reestimate(HalfDays estimate, string reason, Actor by, DateTimeOffset now)
    {
        Write(EnhancementEventCode.Reestimated, by, now, ("before", Told(Estimate!.Value)), ("after", Told(estimate)), ("reason", reason));
        Estimate = estimate;
        Settle(by, now);
    }

    /// <summary>Its days have changed where it stands: it may be outsourced by that, or not any more.</summary>
    internal void Settle(Actor by, DateTimeOffset now)
    {
        if (Status.IsPlanned() && Status != WhenPlanned)
            Become(WhenPlanned, ToldWhenPlanned, by, now, null, ("month", PlannedFor!.Value.ToString()));
        else
            Changed(now);
    }

    internal void PlanFor(Month month, string? reason, Actor by, DateTimeOffset now, long? swap = null)
    {
        Write(
            EnhancementEventCode.Planned, by, now,
            Known(("before", PlannedFor?.ToString()), ("after", month.ToString()), ("reason", reason), Of(swap)));
        var from = PlannedFor == month ? null : PlannedFor?.ToString();
        PlannedFor = month;
        Become(WhenPlanned, ToldWhenPlanned, by, now, null, Known(("month", month.ToString()), ("from", from)));
    }

    internal void CarryOver(Month month, Actor by, DateTimeOffset now)
    {
        Write(EnhancementEventCode.CarriedOver, by, now, ("before", PlannedFor!.Value.ToString()), ("after", month.ToString()));
        PlannedFor = month;
        Become(Status, EventCode.CarriedOver, by, now, null, ("month", month.ToString()));
    }

    internal void Unplan(Actor by, DateTimeOffset now)
    {
        Write(EnhancementEventCode.Unplanned, by, now, ("before", PlannedFor!.Value.ToString()));
        PlannedFor = null;
        Become(EnhancementStatus.Submitted, EventCode.Unplanned, by, now);
    }

    internal void Start(Actor by, DateTimeOffset now)
    {
        StartedAt = now;
        Write(EnhancementEventCode.Started, by, now);
        Become(EnhancementStatus.InDevelopment, EventCode.DevelopmentBegun, by, now);
    }

    internal void Release(string version, Actor by, DateTimeOffset now)
    {
        (ReleasedAt, ReleasedIn, Rank) = (now, version, null);
        Write(EnhancementEventCode.Released, by, now, ("version", version));
        Become(EnhancementStatus.Released, EventCode.ReleasedInVersion, by, now, null, ("version", version));
    }

    internal void CorrectVersion(string version, string reason, Actor by, DateTimeOffset now)
    {
        DemandTicketsRead();
        var before = ReleasedIn!;
        ReleasedIn = version;
        Write(EnhancementEventCode.VersionCorrected, by, now, ("before", before), ("after", version), ("reason", reason));
        foreach (var ticket in tickets)
            ticket.TellOtherVersion(this, before, version, reason, by, now);
        Changed(now);
    }

    /// <summary>Given up for good; its place is free and its requests have ended.</summary>
    /// <param name="reason">For the head and R&amp;D.</param>
    /// <param name="toAuthors">For those who wait for it: nothing of other clients.</param>
    /// <param name="swap">For which it was given up.</param>
    internal void Withdraw(string reason, string toAuthors, Actor by, DateTimeOffset now, long? swap = null)
    {
        Write(EnhancementEventCode.Withdrawn, by, now, Known(("before", PlannedFor?.ToString()), ("reason", reason), Of(swap)));
        (PlannedFor, Rank) = (null, null);
        Become(EnhancementStatus.Withdrawn, EventCode.GivenUp, by, now, toAuthors);
    }

    internal void Bind(IReadOnlyList<ResourceDraft> brought, Actor by, DateTimeOffset now, long swap)
    {
        foreach (var draft in brought)
        {
            resources.Add(Resource.Of(draft, swap));
            Outside += draft.Days;
            Write(EnhancementEventCode.ResourceBound, by, now, Known(("name", draft.Name), ("days", Told(draft.Days)), Of(swap)));
        }
    }

    internal void RefuseSwap(long swap, string reason, Actor by, DateTimeOffset now)
    {
        Write(EnhancementEventCode.SwapRefused, by, now, Known(("reason", reason), Of(swap)));
        UpdatedAt = now;
    }

    private EnhancementStatus WhenPlanned => Inside == HalfDays.None ? EnhancementStatus.Outsourced : EnhancementStatus.Planned;

    private EventCode ToldWhenPlanned => WhenPlanned is EnhancementStatus.Outsourced ? EventCode.Outsourced : EventCode.Planned;

    private void Become(
        EnhancementStatus status, EventCode told, Actor by, DateTimeOffset now,
        string? text = null, params (string, string)[] more)
    {
        DemandTicketsRead();
        Status = status;
        foreach (var ticket in tickets)
            ticket.Follow(this, told, by, now, text, more);
        Changed(now);
    }

    /// <summary>Its requests must never say something else, and an empty list may only mean that nobody read them.</summary>
    private void DemandTicketsRead()
    {
        if (tickets.Count != TicketCount)
            throw new InvalidOperationException("Read the requests of an enhancement before changing its status.");
    }

    private static (string, string)[] Known(params (string Name, string? Value)[] arguments) =>
        [.. arguments.Where(a => a.Value is not null).Select(a => (a.Name, a.Value!))];

    private static (string, string?) Of(long? swap) => ("swap", swap is { } number ? Told(number) : null);

    private static string Told(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Told(HalfDays days) => days.Days.ToString(CultureInfo.InvariantCulture);
}
