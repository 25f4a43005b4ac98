using TicketHub.Domain.Intake;
using TicketHub.Domain.People;
using TicketHub.Domain.Tickets;

namespace TicketHub.Web.Features.Sample;

/// <summary>A request of the sample, filed <see cref="Ago"/> before now by the person whose key is <see cref="By"/>.</summary>
internal sealed record SampleRequest(string By, string? Project, TimeSpan Ago, string Title, string Body)
{
    public RequestKind? Kind { get; init; }

    public string? Version { get; init; }

    public PlatformEnvironment? Environment { get; init; }

    public string? Blocked { get; init; }

    /// <summary>How long before filing it was first noticed.</summary>
    public TimeSpan? Noticed { get; init; }

    public string? Steps { get; init; }

    /// <summary>What the desk did with it since.</summary>
    public Action<SampleWork>? Then { get; init; }
}

/// <summary>Work on a sample request, each step some minutes after the last.</summary>
internal sealed class SampleWork(Ticket ticket, IReadOnlyDictionary<string, Actor> actors, DateTimeOffset filedAt)
{
    private DateTimeOffset now = filedAt;

    /// <summary>
    /// Does <paramref name="verb"/> if it is possible: where the classifier sent a request elsewhere than its writer
    /// expected, the sample shows it there, untouched.
    /// </summary>
    public SampleWork Step(Verb verb, string by, Action<Ticket, Actor, DateTimeOffset> act, int minutes = 6)
    {
        now = now.AddMinutes(minutes);
        if (Workflow.VerbsFor(ticket, actors[by], now).Contains(verb))
            act(ticket, actors[by], now);
        return this;
    }

    public SampleWork Claim(string by) => Step(Verb.Claim, by, (t, who, at) => t.Claim(who, at));

    public SampleWork Ask(string by, string text) => Step(Verb.Ask, by, (t, who, at) => t.Ask(who, text, at));

    public SampleWork Answer(string by, string text) => Step(Verb.Answer, by, (t, who, at) => t.Answer(who, text, at), 9);

    public SampleWork Reply(string by, string text) => Step(Verb.Reply, by, (t, who, at) => t.Reply(who, text, at), 14);

    public SampleWork Note(string by, string text) => Step(Verb.Note, by, (t, who, at) => t.Note(who, text, at), 2);

    public SampleWork Close(string by) => Step(Verb.Close, by, (t, who, at) => t.Close(who, null, at), 40);

    public SampleWork Acknowledge(string by) => Step(Verb.Acknowledge, by, (t, who, at) => t.Acknowledge(who, at), 2);

    public SampleWork Localize(string by) => Step(Verb.Localize, by, (t, who, at) => t.Localize(who, at));

    public SampleWork Fix(string by) => Step(Verb.Fix, by, (t, who, at) => t.Fix(who, at), 30);

    public SampleWork Deliver(string by, string version) => Step(Verb.Deliver, by, (t, who, at) => t.Deliver(who, version, null, at), 90);
}
