using TicketHub.Domain.Intake;
using TicketHub.Domain.Tickets;

namespace TicketHub.Web.Features.Intake;

/// <summary>A request as it is filed. Only <c>title</c> and <c>body</c> are needed; times are ISO 8601 with an offset. <c>uploads</c> are files uploaded before.</summary>
public sealed record FilingInput(
    string? Title,
    string? Body,
    RequestKind? Kind,
    Guid? ProjectId,
    string? ProductVersion,
    PlatformEnvironment? Environment,
    string? Blocked,
    DateTimeOffset? FirstNoticedAt,
    string? Steps,
    IReadOnlyList<Guid>? Uploads)
{
    public RequestDraft ToDraft() =>
        new(Title, Body, Kind, ProjectId, ProductVersion, Environment, Blocked, FirstNoticedAt, Steps);
}
