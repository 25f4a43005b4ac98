using TicketHub.Domain;
using TicketHub.Domain.Attachments;
using TicketHub.Domain.Intake;
using TicketHub.Domain.Materials;
using TicketHub.Domain.Tickets;
using TicketHub.Storage;
using TicketHub.Web.Features.Shared;
using TicketHub.Web.Features.Tickets;

namespace TicketHub.Web.Features.Materials;

/// <summary>
/// Asks the author for a piece; the ticket says how it is got. <paramref name="Reason"/> is a sentence to the author, needed where the
/// piece is at hand already.
/// </summary>
public sealed record AskFor(Piece? Piece, string? Reason = null) : ITicketChange
{
    Verb ITicketChange.Verb => Verb.AskFor;

    public void Apply(Ticket ticket, ChangeContext context) => ticket.AskFor(context.By, Piece, context.Now, Reason);

    // What is at hand stands in the files as well, so it is looked up here, before anything is saved.
    async Task ITicketChange.Save(TicketHubDb db, Ticket ticket, ChangeContext context, CancellationToken ct)
    {
        if (Piece is not { } piece || !string.IsNullOrWhiteSpace(Reason))
            return;
        var found = ticket.HasAttachments && piece.IsFile() ? (await ReadMaterials.Found(db, ticket.Number, ct)).Materials : [];
        ticket.DemandReasonToAskAgain(piece, found, AlmatyTime.At(ticket.FirstNoticedAt));
    }
}

public sealed record TakeBack(Piece? Piece) : ITicketChange
{
    Verb ITicketChange.Verb => Verb.TakeBack;

    public void Apply(Ticket ticket, ChangeContext context) => ticket.TakeBack(context.By, Piece, context.Now);
}

/// <summary>Tells a piece in words: <c>environment</c> and <c>firstNoticedAt</c> in their own fields, all else as <c>text</c>.</summary>
public sealed record Tell(Piece? Piece, string? Text, PlatformEnvironment? Environment, DateTimeOffset? FirstNoticedAt) : ITicketChange
{
    Verb ITicketChange.Verb => Verb.Tell;

    // It fills what is empty or was asked for, whatever else the ticket has become.
    bool ITicketChange.NeedsVersion => false;

    public void Apply(Ticket ticket, ChangeContext context) =>
        ticket.TellPiece(context.By, Piece, new(Text, Environment, FirstNoticedAt), context.Now);
}

/// <summary>Files for one piece, from the form under it; without a file there is nothing to do.</summary>
public sealed record SendPiece(Piece Piece) : ITicketChange
{
    Verb ITicketChange.Verb => Verb.Reply;

    bool ITicketChange.NeedsVersion => false;

    public void Apply(Ticket ticket, ChangeContext context) => throw new RefusedException(new FilesNeeded());
}

/// <summary>The small forms of the ticket's page, each of one piece: <c>askFor-threadDump</c>.</summary>
public static class PieceForms
{
    /// <summary>The piece is chosen from a list, with a sentence to the author.</summary>
    public const string AskElse = "askFor-other";

    public static string Ask(Piece piece) => "askFor-" + Words.CodeOf(piece);

    public static string TakeBack(Piece piece) => "takeBack-" + Words.CodeOf(piece);

    public static string Tell(Piece piece) => "tell-" + Words.CodeOf(piece);

    public static string Send(Piece piece) => "send-" + Words.CodeOf(piece);

    public static bool IsOneClick(string verb) =>
        verb.StartsWith("askFor-", StringComparison.Ordinal) || verb.StartsWith("takeBack-", StringComparison.Ordinal);

    /// <summary>The piece that a one-click form has just been sent for; the page goes on where it stands.</summary>
    public static Piece? Clicked(ITicketChange change) =>
        change switch { AskFor { Piece: var asked } => asked, TakeBack { Piece: var back } => back, _ => null };

    /// <summary>Null where it is none of these forms.</summary>
    public static ITicketChange? Read(string? verb, IReadOnlyDictionary<string, string> fields)
    {
        if (verb?.Split('-') is not [var act, var code])
            return null;
        // The free choice names the piece in a field.
        var piece = Words.Coded<Piece>(code == "other" ? fields.GetValueOrDefault("piece") : code);
        return (act, piece) switch
        {
            ("askFor", _) => new AskFor(piece, fields.GetValueOrDefault("reason")),
            ("takeBack", _) => new TakeBack(piece),
            ("tell", _) => new Tell(piece, fields.GetValueOrDefault("text"), Environment(fields), Moment(fields)),
            ("send", { } sent) => new SendPiece(sent),
            _ => null,
        };
    }

    private static PlatformEnvironment? Environment(IReadOnlyDictionary<string, string> fields) =>
        Words.Coded<PlatformEnvironment>(fields.GetValueOrDefault("environment"));

    private static DateTimeOffset? Moment(IReadOnlyDictionary<string, string> fields) =>
        Typed.Moment(fields.GetValueOrDefault("firstNoticedAt"));
}
