using TicketHub.Domain;
using TicketHub.Domain.KnownDefects;
using TicketHub.Domain.Tickets;
using TicketHub.Web.Features.Shared;

namespace TicketHub.Web.Features.KnownDefects;

/// <summary>What stands beside a resolution for writing a rule, filled in as far as the request tells it.</summary>
/// <param name="Defects">Those that the request belongs to.</param>
/// <param name="Suggestions">What could be looked for; the first one stands in the field.</param>
public sealed record RuleOffer(IReadOnlyList<Choice> Defects, string Title, IReadOnlyList<string> Suggestions)
{
    public string Pattern => Suggestions.Count == 0 ? "" : Suggestions[0];
}

/// <summary>Makes the offer out of what is known of a request.</summary>
public sealed class OfferRule(ReadStacks stacks)
{
    public async Task<RuleOffer> Of(Ticket ticket, TicketDefectsResource seen, CancellationToken ct)
    {
        var stack = await stacks.Of(ticket.Number, null, ct) is [var first, ..] ? first : null;
        var defects = seen.Items.Where(d => d.Number is not null)
            .Select(d => new Choice($"{d.Number}", $"{KnownDefect.Show(d.Number!.Value)} {d.Title}"));
        return new([.. defects], Cut(stack?.Title ?? ticket.Title, KnownDefect.LongestTitle), Suggested(stack));
    }

    /// <summary>The error as a log writes it, its message, its class, and the platform's place.</summary>
    private static IReadOnlyList<string> Suggested(StackOfTicket? stack)
    {
        if (stack is null)
            return [];
        string?[] all = [stack.Headline, stack.Message, stack.ExceptionClass, stack.Place];
        return [.. all.OfType<string>()
            .Select(text => Cut(Unmasked(PlainText.Line(text) ?? ""), DefectRule.LongestPattern))
            .Distinct()
            .Where(text => DefectRule.MistakeIn(text, false) is null)];
    }

    /// <summary>What was masked is different in every request: a pattern ends before it.</summary>
    private static string Unmasked(string text) =>
        text.IndexOf("***", StringComparison.Ordinal) is >= 0 and var at ? text[..at].TrimEnd() : text;

    private static string Cut(string text, int longest) => text.Length <= longest ? text : text[..longest];
}
