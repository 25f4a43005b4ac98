using TicketHub.Domain.Tickets;

namespace TicketHub.Domain.Tests.Builders;

/// <summary>A line of the timeline as a sentence: "Asked by agent, InProgress → WaitingForRequester: Which version?"</summary>
public static class Timeline
{
    public static string LastLine(this Ticket ticket) => Tell(ticket.Events[^1]);

    public static string Tell(TicketEvent line)
    {
        var change = line.Arguments.TryGetValue("before", out var before) ? $", {before} → {line.Arguments["after"]}" : "";
        var rest = line.Arguments.Where(a => before is null || a.Key is not ("before" or "after"));
        var details = string.Concat(rest.Select(a => $", {a.Key} {a.Value}"));
        return $"{line.Code} by {The.NameOf(line.ById)}{change}{details}{(line.Text is null ? "" : $": {line.Text}")}";
    }
}
