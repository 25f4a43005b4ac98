using TicketHub.Classification;
using TicketHub.Domain.Intake;
using TicketHub.Domain.People;
using TicketHub.Domain.Tickets;
using TicketHub.Storage;
using TicketHub.Web.Features.Demand;
using TicketHub.Web.Features.KnownDefects;

namespace TicketHub.Web.Features.Tickets;

/// <summary>What a change may draw on: who acts, when, the person named as assignee, where one is, and what judges words.</summary>
public sealed record ChangeContext(Actor By, DateTimeOffset Now, Actor? Assignee, Assessor Assessor)
{
    /// <summary>What the ticket will lack in its new queue.</summary>
    public static IReadOnlyList<MissingPiece>? MissingFor(Ticket ticket, RequestKind? kind) =>
        kind is { } known ? Assessor.MissingFor(ticket.AsRequestText(), known) : null;
}

/// <summary>
/// One verb with its input, as the API's body and the page's form carry it. A change of state names the version that it
/// was decided on; appending a post does not.
/// </summary>
public interface ITicketChange
{
    Verb Verb { get; }

    bool NeedsVersion => true;

    Guid? NamesAssignee => null;

    /// <summary>What an Idempotency-Key belongs to, with the ticket's number.</summary>
    string Operation => Verb.ToString();

    /// <summary>What makes two calls with one Idempotency-Key the same call.</summary>
    object Content => this;

    /// <summary>What the gate reads of it, where its author is at work.</summary>
    string? ForTheGate => null;

    void Apply(Ticket ticket, ChangeContext context);

    /// <summary>Writes what does not stand on the ticket itself.</summary>
    Task Save(TicketHubDb db, Ticket ticket, ChangeContext context, CancellationToken ct) => Task.CompletedTask;
}

public sealed record Claim : ITicketChange
{
    Verb ITicketChange.Verb => Verb.Claim;

    public void Apply(Ticket ticket, ChangeContext context) => ticket.Claim(context.By, context.Now);
}

public sealed record Release : ITicketChange
{
    Verb ITicketChange.Verb => Verb.Release;

    public void Apply(Ticket ticket, ChangeContext context) => ticket.Release(context.By, context.Now);
}

public sealed record Assign(Guid? AssigneeId) : ITicketChange
{
    Verb ITicketChange.Verb => Verb.Assign;

    Guid? ITicketChange.NamesAssignee => AssigneeId;

    public void Apply(Ticket ticket, ChangeContext context) => ticket.Assign(context.By, context.Assignee, context.Now);
}

public sealed record Ask(string? Text) : ITicketChange
{
    Verb ITicketChange.Verb => Verb.Ask;

    public void Apply(Ticket ticket, ChangeContext context) => ticket.Ask(context.By, Text, context.Now);
}

public sealed record Answer(string? Text) : ITicketChange
{
    Verb ITicketChange.Verb => Verb.Answer;

    public void Apply(Ticket ticket, ChangeContext context) => ticket.Answer(context.By, Text, context.Now);
}

public sealed record Reply(string? Text) : ITicketChange
{
    Verb ITicketChange.Verb => Verb.Reply;

    bool ITicketChange.NeedsVersion => false;

    string? ITicketChange.ForTheGate => Text;

    public void Apply(Ticket ticket, ChangeContext context) => ticket.Reply(context.By, Text, context.Now);
}

public sealed record Note(string? Text) : ITicketChange
{
    Verb ITicketChange.Verb => Verb.Note;

    bool ITicketChange.NeedsVersion => false;

    public void Apply(Ticket ticket, ChangeContext context) => ticket.Note(context.By, Text, context.Now);
}

/// <summary>To another kind, to the same (it is confirmed then), or out: a document with requirements does not match the format.</summary>
public sealed record Reclassify(DecidedKind? To, string? Reason) : ITicketChange
{
    Verb ITicketChange.Verb => Verb.Reclassify;

    public void Apply(Ticket ticket, ChangeContext context)
    {
        if (To is DecidedKind.SpecDump)
            ticket.CloseByFormat(context.By, Reason, context.Now);
        else
            ticket.Reclassify(context.By, Kind, Reason, context.Now, ChangeContext.MissingFor(ticket, Kind));
    }

    private RequestKind? Kind => To switch
    {
        DecidedKind.Consultation => RequestKind.Consultation,
        DecidedKind.Defect => RequestKind.Defect,
        DecidedKind.Enhancement => RequestKind.Enhancement,
        _ => null,
    };
}

public sealed record Prioritize(Priority? Priority, string? Reason) : ITicketChange
{
    Verb ITicketChange.Verb => Verb.Priority;

    public void Apply(Ticket ticket, ChangeContext context) => ticket.Prioritize(context.By, Priority, Reason, context.Now);
}

/// <summary>On a defect an agent may write along which known defect it was, and how the next one is recognised.</summary>
public sealed record Close(string? Reason, RuleForLater? Rule = null) : ITicketChange
{
    Verb ITicketChange.Verb => Verb.Close;

    public void Apply(Ticket ticket, ChangeContext context) =>
        RuleForLater.Beside(Rule, () => ticket.Close(context.By, Reason, context.Now));

    public Task Save(TicketHubDb db, Ticket ticket, ChangeContext context, CancellationToken ct) =>
        RuleForLater.Write(Rule, new(db, context.By, context.Now), ticket, ct);
}

public sealed record Withdraw(string? Reason) : ITicketChange
{
    Verb ITicketChange.Verb => Verb.Withdraw;

    public void Apply(Ticket ticket, ChangeContext context) => ticket.Withdraw(context.By, Reason, context.Now);
}

public sealed record Reopen(string? Reason) : ITicketChange
{
    Verb ITicketChange.Verb => Verb.Reopen;

    public void Apply(Ticket ticket, ChangeContext context) => ticket.Reopen(context.By, Reason, context.Now);
}

public sealed record Acknowledge : ITicketChange
{
    Verb ITicketChange.Verb => Verb.Acknowledge;

    public void Apply(Ticket ticket, ChangeContext context) => ticket.Acknowledge(context.By, context.Now);
}

public sealed record Localize : ITicketChange
{
    Verb ITicketChange.Verb => Verb.Localize;

    public void Apply(Ticket ticket, ChangeContext context) => ticket.Localize(context.By, context.Now);
}

public sealed record Fix : ITicketChange
{
    Verb ITicketChange.Verb => Verb.Fix;

    public void Apply(Ticket ticket, ChangeContext context) => ticket.Fix(context.By, context.Now);
}

/// <inheritdoc cref="Close"/>
public sealed record Deliver(string? FixedIn, string? Text, RuleForLater? Rule = null) : ITicketChange
{
    Verb ITicketChange.Verb => Verb.Deliver;

    public void Apply(Ticket ticket, ChangeContext context) =>
        RuleForLater.Beside(Rule, () => ticket.Deliver(context.By, FixedIn, Text, context.Now));

    /// <summary>A known defect tells the version to people of every client.</summary>
    public async Task Save(TicketHubDb db, Ticket ticket, ChangeContext context, CancellationToken ct)
    {
        await WordsForAuthors.DemandNoClient(db, "fixedIn", FixedIn, ct);
        await RuleForLater.Write(Rule, new(db, context.By, context.Now), ticket, ct);
    }
}

public sealed record Appeal(string? Ground) : ITicketChange
{
    Verb ITicketChange.Verb => Verb.Appeal;

    public void Apply(Ticket ticket, ChangeContext context) => ticket.Appeal(context.By, Ground, context.Now);
}

/// <summary>Where no queue is named, a granted appeal goes where its words belong.</summary>
public sealed record DecideAppeal(bool? Granted, RequestKind? Queue, string? Reason) : ITicketChange
{
    Verb ITicketChange.Verb => Verb.DecideAppeal;

    public void Apply(Ticket ticket, ChangeContext context)
    {
        var queue = Queue ?? context.Assessor.UsualQueue(ticket.AsRequestText());
        // That it has no question of its own is what was appealed against, and a person has found one.
        ticket.DecideAppeal(
            context.By, Granted, queue, Reason, context.Now,
            [.. (ChangeContext.MissingFor(ticket, queue) ?? []).Where(piece => piece.Code != "question")]);
    }
}

public sealed record NotADefect(RequestKind? To, string? Reason) : ITicketChange
{
    Verb ITicketChange.Verb => Verb.NotADefect;

    public void Apply(Ticket ticket, ChangeContext context) =>
        ticket.RuleOutDefect(context.By, To, Reason, context.Now, ChangeContext.MissingFor(ticket, To));
}
