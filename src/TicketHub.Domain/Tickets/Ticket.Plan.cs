using TicketHub.Domain.Enhancements;
using TicketHub.Domain.People;

namespace TicketHub.Domain.Tickets;

/// <summary>A wish says what has become of the enhancement that it is part of.</summary>
public sealed partial class Ticket
{
    /// <param name="text">For the author; never a word about other clients.</param>
    internal void Follow(Enhancement of, EventCode code, Actor by, DateTimeOffset now, string? text, params (string, string)[] more) =>
        Move(of.Status.OfTickets(), code, by, now, text, [("enhancement", Told(of)), .. more]);

    /// <summary>It ended when it was released; that the version was another one does not end it anew.</summary>
    internal void TellOtherVersion(Enhancement of, string before, string version, string reason, Actor by, DateTimeOffset now)
    {
        Write(EventCode.VersionCorrected, by, now, reason, ("enhancement", Told(of)), ("earlier", before), ("version", version));
        Changed(now);
    }
}
