using System.Text.Json.Serialization;
using TicketHub.Web.Features.Intake;

namespace TicketHub.Web.Problems;

/// <summary>
/// An error as RFC 9457 problem details. <c>code</c> is stable and documented in docs/problems.md; title, detail and
/// errors are in the reader's language.
/// </summary>
public sealed record Problem(string Type, string Title, int Status, string Code)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Detail { get; init; }

    /// <summary>What is wrong with each field of the input; all of it at once.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, string[]>? Errors { get; init; }

    /// <summary>Every code where there are several.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Codes { get; init; }

    /// <summary>What a refused spec dump was recognized by.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<EvidenceResource>? Evidence { get; init; }

    /// <summary>The record that a refused spec dump was closed under.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TicketLink? Ticket { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? TraceId { get; init; }
}

public sealed record TicketLink(long Number, string Href);
