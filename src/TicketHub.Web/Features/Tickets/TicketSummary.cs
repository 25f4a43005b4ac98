using AutoMapper;
using TicketHub.Domain.Intake;
using TicketHub.Domain.People;
using TicketHub.Domain.Tickets;

namespace TicketHub.Web.Features.Tickets;

/// <summary>One row of a list; the names are those of a Ticket.</summary>
public sealed record TicketSummary
{
    public long Number { get; init; }

    public string Title { get; init; } = "";

    public QueueKind Queue { get; init; }

    public TicketStatus Status { get; init; }

    public Priority Priority { get; init; }

    public Outcome Outcome { get; init; }

    public IReadOnlyList<Mark> Marks { get; init; } = [];

    /// <summary>How many materials were asked of its author and have not come.</summary>
    public int Awaited { get; init; }

    public NamedResource Requester { get; init; } = null!;

    public NamedResource? Assignee { get; init; }

    public NamedResource? Project { get; init; }

    public NamedResource Department { get; init; } = null!;

    public string? ProductVersion { get; init; }

    public DateTimeOffset FiledAt { get; init; }

    public DateTimeOffset UpdatedAt { get; init; }

    public long Version { get; init; }

    /// <summary>The first request of the series of clause questions that it belongs to; for headquarters.</summary>
    public long? Series { get; init; }
}

public sealed class TicketSummaryProfile : Profile
{
    public TicketSummaryProfile()
    {
        CreateProjection<Ticket, TicketSummary>().ForMember(s => s.Awaited, to => to.MapFrom(t => t.Awaited.Count));
        CreateProjection<Person, NamedResource>();
        CreateProjection<ClientProject, NamedResource>();
        CreateProjection<Department, NamedResource>();
    }
}
