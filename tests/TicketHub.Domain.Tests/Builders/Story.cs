using FsCheck;
using FsCheck.Fluent;
using TicketHub.Domain.People;
using TicketHub.Domain.Tickets;

namespace TicketHub.Domain.Tests.Builders;

/// <summary>One attempt in a story: who comes, how long after the last one, and which of the verbs offered they take.</summary>
public sealed record Visit(Actor Who, TimeSpan After, int Pick, int Choice)
{
    public override string ToString() => $"{Who.Name} after {After:g} ({Pick}, {Choice})";
}

/// <summary>A request and what many people do with it, at random.</summary>
public sealed record Story(QueueKind Queue, bool SpecDump, Actor Author, IReadOnlyList<Visit> Visits)
{
    private static readonly Gen<Actor> Authors =
        Gen.Elements(The.Author, The.AuthorWith(Roles.Agent), The.AuthorWith(Roles.Engineer), The.Head);

    private static readonly Gen<TimeSpan> Pauses = Gen.Frequency(
        (6, Gen.Choose(0, 600).Select(minutes => TimeSpan.FromMinutes(minutes))),
        (1, Gen.Choose(13, 15).Select(days => TimeSpan.FromDays(days))));

    public static readonly Gen<Story> Random =
        from queue in Gen.Elements(Enum.GetValues<QueueKind>())
        from dump in Gen.Frequency((9, Gen.Constant(false)), (1, Gen.Constant(true)))
        from author in Authors
        from length in Gen.Choose(1, 40)
        from visits in Visitors(author).ListOf(length)
        select new Story(dump ? QueueKind.Consultation : queue, dump, author, [.. visits]);

    public static readonly Arbitrary<Story> Any = Arb.From(Random, Shorter);

    /// <summary>
    /// Plays the story: <paramref name="before"/> each deed and <paramref name="after"/> it a test may look.
    /// </summary>
    public void Play(Action<Turn>? before = null, Action<Turn>? after = null)
    {
        var ticket = SpecDump
            ? Ticket.File(Some.Draft(), Some.Judgement(Queue, Intake.Outcome.SpecDump), Author, Times.Filed)
            : Some.Filed(Queue, by: Author);
        var now = Times.Filed;
        foreach (var visit in Visits)
        {
            now += visit.After;
            // Not a verb of the request: the head does it on the board, to several at once.
            if (visit != Visits[0] && visit.Choice % 4 == 0 && ticket.IsInTray)
                Wishes.Made(joining: [ticket]);
            else if (ticket is { Status: TicketStatus.Consolidated, Enhancement: { } made } && visit.Choice % 2 == 1)
                new Season().Bring(made, Stand.OfEnhancements[(visit.Pick + visit.Choice) % Stand.OfEnhancements.Count]);
            var offered = Workflow.VerbsFor(ticket, visit.Who, now);
            var wanted = offered.Where(verb => Appeals(verb, visit.Choice)).ToList();
            var turn = new Turn(ticket, visit.Who, now, offered, wanted.Count == 0 ? null : wanted[visit.Pick % wanted.Count]);
            before?.Invoke(turn);
            if (turn.Verb is { } verb)
                ticket.Do(verb, visit.Who, now, visit.Choice);
            after?.Invoke(turn);
        }
    }

    public override string ToString() =>
        $"{Queue}{(SpecDump ? " (spec dump)" : "")} of {Author.Name}: {string.Join("; ", Visits)}";

    /// <summary>Talking and ending is always offered; taken up as often, no defect would ever come to its fix.</summary>
    private static bool Appeals(Verb verb, int choice) => verb switch
    {
        Verb.Withdraw => choice == 0,
        Verb.Close or Verb.Reclassify or Verb.NotADefect => choice < 3,
        Verb.Note or Verb.Reply or Verb.Priority or Verb.Release => choice % 3 == 0,
        _ => true,
    };

    private static Gen<Visit> Visitors(Actor author) =>
        from who in Gen.Frequency(
            (2, Gen.Constant(author)),
            (6, Gen.Elements(The.Agent, The.Lead, The.Engineer, The.OtherEngineer, The.Head)),
            (1, Gen.Elements<Actor>(The.Everyone)))
        from after in Pauses
        from pick in Gen.Choose(0, 11)
        from choice in Gen.Choose(0, 11)
        select new Visit(who, after, pick, choice);

    private static IEnumerable<Story> Shorter(Story story) =>
        story.Visits.Select((_, i) => story with { Visits = [.. story.Visits.Take(i), .. story.Visits.Skip(i + 1)] });
}
