using System.Reflection;
using TicketHub.Domain.Enhancements;
using TicketHub.Domain.People;
using TicketHub.Domain.Tickets;

namespace TicketHub.Domain.Tests.Builders;

/// <summary>Requests and enhancements with the numbers that a database would have given them.</summary>
public static class Wishes
{
    public static readonly DateOnly Today = DateOnly.FromDateTime(Times.Now.DateTime);

    /// <summary>A wish in the tray.</summary>
    public static Ticket Wish(long number, Guid? project = null, Actor? by = null, DateTimeOffset? at = null)
    {
        var draft = new RequestDraft("Reminders", "Remind of a stage's end a day before.", projectId: project);
        return Numbered(Ticket.File(draft, Some.Judgement(QueueKind.Enhancement), by ?? The.Author, at ?? Times.Filed), number);
    }

    public static Enhancement Made(long number = 17, long rank = 0, params IReadOnlyList<Ticket> joining)
    {
        var made = Numbered(Enhancement.Make(Text(), rank, The.Head, Times.Filed, Today), number);
        if (joining.Count > 0)
            made.Join(joining, The.Head, Times.Filed);
        return made;
    }

    /// <summary>Part of an enhancement that the head and R&amp;D have brought to a status.</summary>
    public static Ticket PartOf(TicketStatus status)
    {
        var ticket = Some.Filed(QueueKind.Enhancement);
        new Season().Bring(Made(joining: [ticket]), status);
        return ticket;
    }

    public static EnhancementText Text(
        string? title = "Reminders", string? need = "Stages end unnoticed.", string? benefit = null, DateOnly? wantedBy = null, string? wantedReason = null) =>
        new(title, need, benefit, wantedBy, wantedReason);

    /// <summary>A line of an enhancement's history as a sentence.</summary>
    public static string LastLine(this Enhancement enhancement)
    {
        var line = enhancement.Events[^1];
        return string.Join(' ', [line.Code.ToString(), .. line.Arguments.Select(a => $"{a.Key}={a.Value}")]);
    }

    public static T Numbered<T>(T entity, long number)
    {
        typeof(T).GetProperty("Number", BindingFlags.Public | BindingFlags.Instance)!.SetValue(entity, number);
        return entity;
    }
}
