using TicketHub.Domain.Intake;
using TicketHub.Domain.Tickets;
using TicketHub.Web.Features.KnownDefects;
using TicketHub.Web.Features.Materials;

namespace TicketHub.Web.Features.Tickets;

/// <summary>Reads a form of the ticket's page into the change that the API takes as JSON.</summary>
public static class FormChange
{
    /// <summary>Null where no such verb exists.</summary>
    public static ITicketChange? Read(string? verb, IReadOnlyDictionary<string, string> fields) => verb switch
    {
        "claim" => new Claim(),
        "release" => new Release(),
        "assign" => new Assign(Guid.TryParse(Field(fields, "assigneeId"), out var id) ? id : null),
        "ask" => new Ask(Field(fields, "text")),
        "answer" => new Answer(Field(fields, "text")),
        "reply" => new Reply(Field(fields, "text")),
        "note" => new Note(Field(fields, "text")),
        "reclassify" => new Reclassify(Choice<DecidedKind>(fields, "to"), Field(fields, "reason")),
        // The same act with what stands there already; only the page tells it by another name.
        "confirm" => new Reclassify(Choice<DecidedKind>(fields, "to"), null),
        "priority" => new Prioritize(Choice<Priority>(fields, "priority"), Field(fields, "reason")),
        "close" => new Close(Field(fields, "reason"), RuleForm.Read(fields)),
        "withdraw" => new Withdraw(Field(fields, "reason")),
        "reopen" => new Reopen(Field(fields, "reason")),
        "acknowledge" => new Acknowledge(),
        "localize" => new Localize(),
        "fix" => new Fix(),
        "deliver" => new Deliver(Field(fields, "fixedIn"), Field(fields, "text"), RuleForm.Read(fields)),
        "notADefect" => new NotADefect(Choice<RequestKind>(fields, "to"), Field(fields, "reason")),
        "appeal" => new Appeal(Field(fields, "ground")),
        "decideAppeal" => new DecideAppeal(
            bool.TryParse(Field(fields, "granted"), out var granted) ? granted : null,
            Choice<RequestKind>(fields, "queue"),
            Field(fields, "reason")),
        _ => PieceForms.Read(verb, fields),
    };

    private static string? Field(IReadOnlyDictionary<string, string> fields, string name) => fields.GetValueOrDefault(name);

    private static T? Choice<T>(IReadOnlyDictionary<string, string> fields, string name) where T : struct, Enum =>
        Words.Coded<T>(fields.GetValueOrDefault(name));
}
