using TicketHub.Domain.Intake;
using TicketHub.Domain.Tickets;

namespace TicketHub.Web.Features.Intake;

/// <summary>A reason, or a piece of evidence, in words. Once a person has decided, what the words told is how it was before, and promises nobody's decision any more.</summary>
public static class ReasonSentence
{
    public static bool IsDecided(IReadOnlyList<Reason> reasons) => reasons is [{ Code: Ticket.DecidedByPerson }, ..];

    public static bool IsPast(IReadOnlyList<Reason> all, Reason reason) => IsDecided(all) && reason.Code != Ticket.DecidedByPerson;

    public static string Say(Words words, Reason reason, bool past) => Say(words, past ? $"reason.{reason.Code}" : KeyOf(words, reason), reason.Arguments, past);

    /// <summary>What the words do not settle they still lean to; where that is the stated kind itself there is nothing to add.</summary>
    private static string KeyOf(Words words, Reason reason) =>
        reason is { Code: Reason.Unsure or Reason.KindDisagrees, Arguments: [.., var likely] } && reason.Arguments.Count(kind => kind == likely) == 1 && words.Has($"reason.{reason.Code}.{likely}")
            ? $"reason.{reason.Code}.{likely}"
            : $"reason.{reason.Code}";

    public static string Say(Words words, Evidence evidence, bool past) =>
        Say(words, $"evidence.{evidence.Code}", evidence.Arguments, past);

    private static string Say(Words words, string key, IReadOnlyList<string> arguments, bool past) =>
        words.Say(past && words.Has($"{key}.past") ? $"{key}.past" : key, [.. arguments]);
}
