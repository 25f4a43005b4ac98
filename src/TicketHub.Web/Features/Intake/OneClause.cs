using TicketHub.Domain;
using TicketHub.Domain.Intake;
using TicketHub.Domain.People;
using TicketHub.Domain.Tickets;
using TicketHub.Web.Features.Tickets;

namespace TicketHub.Web.Features.Intake;

/// <summary>Makes one precise question of one clause that a refusal has quoted.</summary>
public sealed class OneClause(ReadTicket read, Words words)
{
    /// <summary>The clauses that were quoted; a question names one by its place among them.</summary>
    public static IReadOnlyList<Evidence> Quoted(IEnumerable<Evidence> evidence) =>
        [.. evidence.Where(found => found is { Code: "clauses", Quote: not null })];

    /// <summary>What has more digits and dots is a figure of the text, and numbers no clause.</summary>
    private const int LongestNumber = 20;

    /// <summary>"4.2.17" in front of a clause; null where it has no number.</summary>
    public static string? NumberOf(string clause)
    {
        var number = string.Concat(clause.TakeWhile(sign => char.IsAsciiDigit(sign) || sign == '.')).TrimEnd('.');
        return number.Length is > 0 and <= LongestNumber && char.IsAsciiDigit(number[0]) ? number : null;
    }

    /// <summary>The form, filled. Nothing is filed before the person has read it.</summary>
    /// <exception cref="RefusedException">No such request for this person, or it quotes no such clause.</exception>
    public async Task<NewRequestForm> Form(Actor actor, long number, int index)
    {
        var ticket = (await read.Run(actor, number)).Ticket;
        if (Quoted(ticket.Evidence).ElementAtOrDefault(index) is not { Quote: { } quote } clause)
            throw new RefusedException(new TicketNotFound(TicketNumber.Show(number)));
        var source = clause.File is { } file
            ? words.Say("clause.fromFile", file)
            : words.Say("clause.fromTicket", TicketNumber.Show(number));
        return new()
        {
            Title = NumberOf(quote) is { } no ? words.Say("clause.title", no) : words["clause.title.noNumber"],
            Body = words.Say("clause.body", source, quote.Trim('|', ' ')),
            Kind = "consultation",
            Project = ticket.ProjectId?.ToString(),
            Version = ticket.ProductVersion,
        };
    }
}
