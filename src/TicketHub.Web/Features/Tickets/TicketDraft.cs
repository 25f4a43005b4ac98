using TicketHub.Domain.Attachments;
using TicketHub.Web.Features.Shared;

namespace TicketHub.Web.Features.Tickets;

/// <summary>What a person sent and what was not done: shown again where they wrote it, with the reasons why not.</summary>
public sealed record TicketDraft(string Verb, IReadOnlyDictionary<string, string> Fields, FormProblems Problems)
{
    /// <summary>Files that came with it and wait for the next try.</summary>
    public IReadOnlyList<Attachment> Uploads { get; init; } = [];

    /// <summary>The form on the page that holds it.</summary>
    public string Anchor => Verb == "say" ? "say" : $"act-{Verb}";

    /// <summary>The text in it, if there is any.</summary>
    public string? Written =>
        new[] { this["text"], this["reason"], this["ground"] }.FirstOrDefault(text => !string.IsNullOrWhiteSpace(text));

    public string? this[string field] => Fields.GetValueOrDefault(field);
}
