using TicketHub.Domain.Intake;
using TicketHub.Domain.Materials;
using TicketHub.Domain.People;
using TicketHub.Domain.Tickets;

namespace TicketHub.Domain.Tests.Builders;

/// <summary>Any verb with input that is valid for it, where the verb itself is all that a test is about.</summary>
public static class Deeds
{
    public const string Words = "because of the logs";
    public const string FixedIn = "hamming 4.1";

    private static readonly List<RequestKind?> ElseThanDefect = [null, RequestKind.Consultation, RequestKind.Enhancement];

    /// <param name="choice">Picks among the inputs that are valid: whom to assign, where to move.</param>
    public static void Do(this Ticket ticket, Verb verb, Actor by, DateTimeOffset now, int choice = 0)
    {
        switch (verb)
        {
            case Verb.Claim: ticket.Claim(by, now); break;
            case Verb.Release: ticket.Release(by, now); break;
            case Verb.Assign: ticket.Assign(by, Pick(Assignable(ticket), choice), now); break;
            case Verb.Ask: ticket.Ask(by, Words, now); break;
            case Verb.Answer: ticket.Answer(by, Words, now); break;
            case Verb.Reply: ticket.Reply(by, Words, now); break;
            case Verb.Note: ticket.Note(by, Words, now); break;
            case Verb.Reclassify: ticket.Reclassify(by, Pick(OtherKinds(ticket, by), choice), Words, now); break;
            case Verb.Priority: ticket.Prioritize(by, Pick(OtherPriorities(ticket), choice), Words, now); break;
            case Verb.Close: ticket.Close(by, Words, now); break;
            case Verb.Withdraw: ticket.Withdraw(by, Words, now); break;
            case Verb.Reopen: ticket.Reopen(by, Words, now); break;
            case Verb.Acknowledge: ticket.Acknowledge(by, now); break;
            case Verb.Localize: ticket.Localize(by, now); break;
            case Verb.Fix: ticket.Fix(by, now); break;
            case Verb.Deliver: ticket.Deliver(by, FixedIn, Words, now); break;
            case Verb.NotADefect:
                ticket.RuleOutDefect(by, Pick(ElseThanDefect, choice), Words, now);
                break;
            case Verb.AskFor: ticket.AskFor(by, Pick(NotAwaited(ticket), choice), now); break;
            case Verb.TakeBack: ticket.TakeBack(by, Pick([.. ticket.Awaited.Select(asked => asked.Piece).DefaultIfEmpty()], choice), now); break;
            case Verb.Tell: ticket.TellPiece(by, Pick([.. ticket.ToTell.DefaultIfEmpty()], choice), Said(choice, now), now); break;
            case Verb.Appeal: ticket.Appeal(by, Words, now); break;
            case Verb.DecideAppeal:
                ticket.DecideAppeal(by, choice % 3 != 0, Pick([.. Enum.GetValues<RequestKind>()], choice), Words, now);
                break;
            default: throw new ArgumentOutOfRangeException(nameof(verb), verb, "Say here how it is done.");
        }
    }

    private static List<Piece> NotAwaited(Ticket ticket) => [.. Pieces.All.Where(piece => !ticket.IsAwaited(piece)).DefaultIfEmpty()];

    private static PieceText Said(int choice, DateTimeOffset now) =>
        new(Words, Pick([.. Enum.GetValues<PlatformEnvironment>()], choice), now.AddHours(-1));

    private static List<Actor> Assignable(Ticket ticket) =>
        [.. The.Everyone.Where(person => person.Works(ticket.Queue) && person.Id != ticket.AssigneeId)];

    private static List<RequestKind> OtherKinds(Ticket ticket, Actor by) =>
        [.. Enum.GetValues<RequestKind>().Where(kind => kind.ToString() != ticket.Queue.ToString() && Workflow.MayGive(ticket, by, kind))];

    private static List<Priority> OtherPriorities(Ticket ticket) =>
        [.. Enum.GetValues<Priority>().Where(priority => priority != ticket.Priority)];

    private static T Pick<T>(List<T> among, int choice) => among[choice % among.Count];
}
