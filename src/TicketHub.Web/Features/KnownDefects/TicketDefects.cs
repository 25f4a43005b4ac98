using TicketHub.Storage;
using TicketHub.Web.Features.Drafts;
using TicketHub.Web.Features.Shared;

namespace TicketHub.Web.Features.KnownDefects;

/// <summary>What a ticket's page shows of known defects.</summary>
/// <param name="Refused">Which of its forms was not done, and why.</param>
/// <param name="Kept">What was typed into its forms and not done, by the form.</param>
/// <param name="Offer">Beside a resolution; null where there is none to write.</param>
public sealed record TicketDefects(
    TicketDefectsResource Seen, long Ticket, bool MayJudge, string Key,
    RefusedCallout? Refused, IReadOnlyDictionary<string, Draft> Kept, RuleOffer? Offer)
{
    public const string LinkForm = "linkDefect";
    public const string OpenForm = "openDefect";

    public bool Any => MayJudge || Seen.Items.Count > 0 || Seen.Noise is { Count: > 0 };

    /// <summary>The forms that name or open a defect stand open where something was typed.</summary>
    public bool IsOpen => Refused is { Form: LinkForm or OpenForm } || Kept.ContainsKey(LinkForm) || Kept.ContainsKey(OpenForm);

    public string Action(string act) => $"{Paths.Ticket(Ticket)}/known-defects/{act}";

    public FormProblems ProblemsOf(string form, string field) =>
        (Refused?.Form == form ? new FormProblems([new(field, Refused.Message)]) : FormProblems.None) with { Scope = form };

    public string? Typed(string form, string field) => Kept.GetValueOrDefault(form)?.Fields.GetValueOrDefault(field);

    public DraftFields Hidden(string form) =>
        DraftFields.Begin(DraftForm.OnTicket(Ticket, form), Kept.GetValueOrDefault(form), $"{Key}-{form}");
}

/// <summary>A form of the callout that was not done, told by the page that follows.</summary>
/// <param name="Form">Empty for a button beside a defect.</param>
public sealed record RefusedCallout(string Form, string Message)
{
    /// <summary>As it travels to that page.</summary>
    public string Line => $"{Form}|{Message}";

    public static RefusedCallout? Read(object? line) =>
        line is string text && text.IndexOf('|', StringComparison.Ordinal) is >= 0 and var at
            ? new(text[..at], text[(at + 1)..])
            : null;
}
