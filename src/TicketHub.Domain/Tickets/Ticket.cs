using TicketHub.Domain.Intake;
using TicketHub.Domain.People;

namespace TicketHub.Domain.Tickets;

/// <summary>
/// A request of a solution center. State changes only through verbs (the other halves of this class), each of which
/// checks <see cref="Workflow"/> and writes its line of the timeline.
/// </summary>
public sealed partial class Ticket
{
    /// <summary>The reason that stands first once a person has moved the request.</summary>
    public const string DecidedByPerson = "decidedByPerson";

    private readonly List<TicketEvent> events = [];

    private Ticket() { }

    /// <summary>Given by the database; shown as TH-1042.</summary>
    public long Number { get; private set; }

    public string Title { get; private set; } = "";

    public string Body { get; private set; } = "";

    public QueueKind Queue { get; private set; }

    public TicketStatus Status { get; private set; }

    /// <summary>What the filer called it, if they did.</summary>
    public RequestKind? Kind { get; private set; }

    public Priority Priority { get; private set; }

    /// <summary>An agent chose the priority, so a later move between queues leaves it alone.</summary>
    public bool PriorityChosen { get; private set; }

    public Outcome Outcome { get; private set; }

    /// <summary>What the classifier made of it; stays where a person decides otherwise, so that the two can be compared.</summary>
    public Outcome JudgedAs { get; private set; }

    /// <summary>0 to 1; 1 once a person has decided.</summary>
    public double Confidence { get; private set; }

    public IReadOnlyList<Reason> Reasons { get; private set; } = [];

    public IReadOnlyList<MissingPiece> Missing { get; private set; } = [];

    public IReadOnlyList<Evidence> Evidence { get; private set; } = [];

    public IReadOnlyList<Mark> Marks { get; private set; } = [];

    public Guid RequesterId { get; private set; }

    public Guid? AssigneeId { get; private set; }

    public Guid? ProjectId { get; private set; }

    public Guid DepartmentId { get; private set; }

    /// <summary>Whether its author was certified when filing.</summary>
    public Certification Certification { get; private set; }

    public string? ProductVersion { get; private set; }

    public PlatformEnvironment? Environment { get; private set; }

    public string? Blocked { get; private set; }

    public DateTimeOffset? FirstNoticedAt { get; private set; }

    public string? Steps { get; private set; }

    /// <summary>The platform version that carries the fix; none once the fix turned out not to help.</summary>
    public string? FixedIn { get; private set; }

    public DateTimeOffset FiledAt { get; private set; }

    /// <summary>The last change that the author can see.</summary>
    public DateTimeOffset UpdatedAt { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>When the author appealed against the refusal by format; once is all there is.</summary>
    public DateTimeOffset? AppealedAt { get; private set; }

    /// <summary>It asks about one clause of a document with requirements.</summary>
    public bool AsksAboutClause { get; private set; }

    /// <summary>The document that the clause is from, where the text names one.</summary>
    public string? ClauseDocument { get; private set; }

    /// <summary>The first request of the series of clause questions that this one belongs to; headquarters alone see it.</summary>
    public long? Series { get; private set; }

    /// <summary>Rises with every change of state; what ETag and If-Match carry.</summary>
    public long Version { get; private set; }

    public IReadOnlyList<TicketEvent> Events => events;

    /// <summary>For reading names along with the ticket; there only where a query asked for it.</summary>
    public Person? Requester { get; private set; }

    /// <inheritdoc cref="Requester"/>
    public Person? Assignee { get; private set; }

    /// <inheritdoc cref="Requester"/>
    public ClientProject? Project { get; private set; }

    /// <inheritdoc cref="Requester"/>
    public Department? Department { get; private set; }

    public bool IsOpen =>
        Status is not (TicketStatus.Closed or TicketStatus.Withdrawn or TicketStatus.NotADefect or TicketStatus.Released);

    /// <summary>
    /// Files a request where its assessment sends it. A spec dump is filed too: closed, in the consultation queue, so
    /// that it has a number, can be found and appealed.
    /// </summary>
    /// <param name="withFiles">Files come with it; the line of its filing tells of them.</param>
    /// <param name="certification">The author's, on the day of filing.</param>
    /// <exception cref="RefusedException">The draft breaks rules; all of them are told.</exception>
    public static Ticket File(
        RequestDraft draft, Assessment assessment, Actor by, DateTimeOffset now,
        bool withFiles = false, Certification certification = Certification.None)
    {
        draft.DemandValid(now);
        var closed = assessment.Outcome is Outcome.SpecDump;
        var ticket = new Ticket
        {
            Title = draft.Title,
            Body = draft.Body,
            Queue = assessment.Queue,
            Status = closed ? TicketStatus.Closed : FirstStatus(assessment.Queue),
            Kind = draft.Kind,
            Outcome = assessment.Outcome,
            JudgedAs = assessment.Outcome,
            Confidence = assessment.Confidence,
            Reasons = assessment.Reasons,
            Missing = assessment.Missing,
            Evidence = assessment.Evidence,
            Marks = assessment.Marks,
            RequesterId = by.Id,
            ProjectId = draft.ProjectId,
            DepartmentId = by.DepartmentId,
            Certification = certification,
            ProductVersion = draft.ProductVersion ?? assessment.Told.ProductVersion,
            Environment = draft.Environment ?? assessment.Told.Environment,
            Blocked = draft.Blocked,
            FirstNoticedAt = draft.FirstNoticedAt?.ToUniversalTime(),
            Steps = draft.Steps,
            AsksAboutClause = assessment.Clause is not null,
            ClauseDocument = assessment.Clause?.Document,
            FiledAt = now,
            UpdatedAt = now,
            ClosedAt = closed ? now : null,
            HasAttachments = withFiles,
            Version = 1,
        };
        ticket.Priority = ticket.UsualPriority();
        ticket.Write(EventCode.Filed, by, now, null, ("queue", assessment.Queue.ToString()), ("outcome", assessment.Outcome.ToString()));
        if (closed)
            ticket.Write(EventCode.ClosedAsSpecification, by, now, null, ("after", nameof(TicketStatus.Closed)));
        return ticket;
    }

    /// <summary>
    /// One more clause question than a week may bring: this one and <paramref name="first"/> are shown to the desk as one series.
    /// </summary>
    public void JoinSeries(long first) => Series = first;

    /// <summary>The request as its author wrote it, to be judged again.</summary>
    public RequestText AsRequestText() =>
        new(Title, Body, Kind, ProductVersion, Environment, Blocked, FirstNoticedAt, Steps);

    private static TicketStatus FirstStatus(QueueKind queue) =>
        queue is QueueKind.Enhancement ? TicketStatus.Backlog : TicketStatus.New;

    private Priority UsualPriority() => Queue switch
    {
        QueueKind.Defect when Environment is PlatformEnvironment.Prod => Priority.Critical,
        QueueKind.Defect => Priority.High,
        _ => Priority.Normal,
    };

    private TicketEvent Write(EventCode code, Actor by, DateTimeOffset now, string? text, params (string Name, string Value)[] arguments)
    {
        var written = new TicketEvent(code, by.Id, now, text, arguments.ToDictionary(a => a.Name, a => a.Value));
        events.Add(written);
        return written;
    }

    /// <summary>Writes the line of a change of status and bumps the version.</summary>
    private void Move(TicketStatus to, EventCode code, Actor by, DateTimeOffset now, string? text = null, params (string, string)[] more)
    {
        Write(code, by, now, text, [("before", Status.ToString()), ("after", to.ToString()), .. more]);
        LeaveEnhancement(to, by, now);
        Status = to;
        AwaitsAnswer = AwaitsAnswer && to is TicketStatus.WaitingForEvidence;
        // What has a fix, has ended or is no defect any more waits for nothing.
        if (Queue is not QueueKind.Defect || !IsOpen || to is TicketStatus.FixDelivered)
            Awaited = [];
        // "Fixed in" is said only while the fix stands.
        if (to is not (TicketStatus.FixDelivered or TicketStatus.Closed))
            FixedIn = null;
        ClosedAt = IsOpen ? null : now;
        Changed(now);
    }

    private void Changed(DateTimeOffset now)
    {
        UpdatedAt = now;
        Version++;
    }
}
