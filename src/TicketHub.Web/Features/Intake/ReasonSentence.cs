using TicketHub.Domain.Intake;
using TicketHub.Domain.Tickets;

namespace TicketHub.Web.Features.Intake;

/// <summary>A reason in words. Once a person has decided, what the words told is how it was before, and promises nobody's decision any more.</summary>
public static class ReasonSentence
{
    public static bool IsDecided(IReadOnlyList<Reason> reasons) => reasons is [{ Code: Ticket.DecidedByPerson }, ..];

    public static bool IsPast(IReadOnlyList<Reason> all, Reason reason) => IsDecided(all) && reason.Code != Ticket.DecidedByPerson;

    public static string Say(Words words, Reason reason, bool past)
    {
        var key = $"reason.{reason.Code}";
        return words.Say(past && words.Has($"{key}.past") ? $"{key}.past" : key, [.. reason.Arguments]);
    }
}
