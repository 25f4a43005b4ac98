using TicketHub.Diagnostics;
using TicketHub.Diagnostics.Logs;
using TicketHub.Domain.KnownDefects;
using TicketHub.Domain.Tickets;
using TicketHub.Web.ReadingEvidence;

namespace TicketHub.Web.Features.KnownDefects;

/// <summary>Puts together what rules look at.</summary>
public static class Clues
{
    public static DefectClues Of(Ticket ticket) => OfText(ticket.Title, ticket.Body);

    public static DefectClues OfText(string title, string body) => DefectClues.Of([title, body], [], []);

    /// <param name="findings">What was found in a file, as it is kept: masked already.</param>
    public static DefectClues Of(string? findings)
    {
        if (findings is null)
            return DefectClues.Nothing;
        var exceptions = FindingsJson.Read(findings).SelectMany(Evidence.All).SelectMany(part => part.Log?.Exceptions ?? []).ToList();
        return DefectClues.Of(
            exceptions.Select(Headline), exceptions.SelectMany(e => e.Causes).Distinct(), exceptions.Select(e => e.Logger).OfType<string>().Distinct());
    }

    /// <summary>As a log writes it, with the frames that tell the place.</summary>
    private static string Headline(ExceptionGroup exception) =>
        string.Join('\n', exception.Fingerprint.Reason.Frames.Prepend($"{exception.Fingerprint.Reason.RootClass}: {exception.Message}"));
}
