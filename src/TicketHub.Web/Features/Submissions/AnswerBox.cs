using TicketHub.Storage;
using TicketHub.Web.Features.Drafts;
using TicketHub.Web.Features.Shared;

namespace TicketHub.Web.Features.Submissions;

/// <summary>One form on an item's page: what it asks for, and what is in it.</summary>
public sealed record AnswerBox(
    string Name, string Field, string Label, string? Hint, string? Text, DraftFields Draft, FormProblems Problems)
{
    /// <summary>Of the planner while R&amp;D has it; of the head where there is a question.</summary>
    public static readonly IReadOnlyList<string> OfPlanner = ["accept", "ask", "decline"];

    public const string OfHead = "explain";

    public bool IsWritten => Name != "accept";

    public static AnswerBox Of(string name, string place, Draft? kept, string? typed, FormProblems problems)
    {
        var (field, label, hint) = name switch
        {
            "accept" => ("estimate", "submission.estimate", "answer.accept.hint"),
            "decline" => ("reason", "answer.decline.reason", "answer.decline.hint"),
            _ => ("text", $"answer.{name}.text", (string?)null),
        };
        return new(
            name, field, label, hint, typed ?? kept?.Fields.GetValueOrDefault(field),
            DraftFields.Begin(place, kept, Guid.NewGuid().ToString("N")),
            problems with { Scope = name });
    }

    public static string Written(string name, IFormCollection form) =>
        form[name switch { "accept" => "estimate", "decline" => "reason", _ => "text" }].ToString();

    /// <summary>Null for a form that there is none of.</summary>
    public static ISubmissionAnswer? Read(string name, IFormCollection form) => name switch
    {
        "accept" => new AcceptItem(Typed.Number(form["estimate"])),
        "ask" => new AskAboutItem(form["text"]),
        "decline" => new DeclineItem(form["reason"], form["noClientNamed"] == "true"),
        OfHead => new ExplainItem(form["text"]),
        _ => null,
    };
}
