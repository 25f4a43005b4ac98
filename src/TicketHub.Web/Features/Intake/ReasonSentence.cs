using TicketHub.Domain.Intake;
using TicketHub.Domain.Tickets;

namespace TicketHub.Web.Features.Intake;

/// <summary>A reason, or a piece of evidence, in words. Once a person has decided, what the words told is how it was before, and promises nobody's decision any more.</summary>
public static class ReasonSentence
{
    public static bool IsDecided(IReadOnlyList<Reason> reasons) => reasons is [{ Code: Ticket.DecidedByPerson }, ..];

    public static bool IsPast(IReadOnlyList<Reason> all, Reason reason) => IsDecided(all) && reason.Code != Ticket.DecidedByPerson;

    public static string Say(Words words, Reason reason, bool past) => Say(words, $"reason.{reason.Code}", reason.Arguments, past);

    public static string Say(Words words, Evidence evidence, bool past) =>
        Say(words, $"evidence.{evidence.Code}", evidence.Arguments, past);

    private static string Say(Words words, string key, IReadOnlyList<string> arguments, bool past) =>
        words.Say(past && words.Has($"{key}.past") ? $"{key}.past" : key, [.. arguments]);
}
