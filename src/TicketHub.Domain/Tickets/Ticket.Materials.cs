using System.Globalization;
using TicketHub.Domain.Materials;
using TicketHub.Domain.People;

namespace TicketHub.Domain.Tickets;

/// <summary>The pieces that a defect is searched with: asked for, told, or recognised in what is attached.</summary>
public sealed partial class Ticket
{
    /// <summary>What was asked for and has not come yet, each piece once.</summary>
    public IReadOnlyList<AwaitedPiece> Awaited { get; private set; } = [];

    /// <summary>The defect waits for an answer in words too, so a piece that comes does not end the waiting.</summary>
    public bool AwaitsAnswer { get; private set; }

    /// <summary>What the words do not say and no field holds.</summary>
    public IReadOnlySet<Piece> Untold => Pieces.In(Missing);

    /// <summary>What its author can tell: what is missing or asked for, as far as it needs no file.</summary>
    public IReadOnlyList<Piece> ToTell =>
        Queue is not QueueKind.Defect
            ? []
            : [.. Pieces.All.Where(piece => piece.IsTold() && (IsAwaited(piece) || Untold.Contains(piece)))];

    public bool IsAwaited(Piece piece) => Awaited.Any(asked => asked.Piece == piece);

    /// <summary>Asks the author for a piece, also where one is at hand: another may say more.</summary>
    /// <param name="reason">A sentence to the author; see <see cref="DemandReasonToAskAgain"/>.</param>
    public void AskFor(Actor by, Piece? piece, DateTimeOffset now, string? reason = null)
    {
        Workflow.Demand(this, Verb.AskFor, by, now);
        var wanted = piece ?? throw new RefusedException(new PieceNeeded());
        if (IsAwaited(wanted))
            throw new RefusedException(new AlreadyAskedFor());
        var why = PlainText.Says(reason) ? PlainText.Line(reason) : null;
        DemandAll(why?.Length > RequestDraft.LongestLine ? new TextTooLong("reason", RequestDraft.LongestLine) : null);
        Awaited = [.. Awaited, new(wanted, now, by.Id) { Why = why }];
        // As with a question: nothing stands still for it before the cause is looked for, or when it is known.
        Tell(
            Status is TicketStatus.Localizing ? TicketStatus.WaitingForEvidence : Status,
            EventCode.AskedFor, by.Id, now, why, Named(wanted));
    }

    /// <summary>Who has sent a piece already and is asked for it once more has to know why.</summary>
    /// <param name="found">What the attached files turned out to be.</param>
    /// <param name="noticed">When the symptom was noticed, in Almaty.</param>
    public void DemandReasonToAskAgain(Piece piece, IReadOnlyList<Material> found, DateTime? noticed)
    {
        var facts = new DefectFacts(Untold, noticed, Signs.None, found, []);
        if (Awaited.Any(asked => asked.Piece == piece && asked.Why is null)
            && Checklist.Of(facts).Any(item => item.Piece == piece && item.State is PieceState.AtHand))
            throw new RefusedException(new ReasonToAskAgainNeeded());
    }

    /// <summary>The piece is not needed any more.</summary>
    public void TakeBack(Actor by, Piece? piece, DateTimeOffset now)
    {
        Workflow.Demand(this, Verb.TakeBack, by, now);
        var asked = piece ?? throw new RefusedException(new PieceNeeded());
        if (!IsAwaited(asked))
            throw new RefusedException(new NotAwaited());
        End(asked);
        Tell(AfterPieces, EventCode.TakenBack, by.Id, now, null, Named(asked));
    }

    /// <summary>Tells a piece that needs no file: its author does, or an agent to whom they said it.</summary>
    public void TellPiece(Actor by, Piece? piece, PieceText said, DateTimeOffset now)
    {
        Workflow.Demand(this, Verb.Tell, by, now);
        var told = piece ?? throw new RefusedException(new PieceNeeded());
        if (told.IsFile())
            throw new RefusedException(new PieceIsFile());
        if (!ToTell.Contains(told))
            throw new RefusedException(new PieceAtHand());
        var (text, arguments) = Keep(told, said, now);
        End(told);
        Missing = [.. Missing.Where(missing => missing.Code != told.MissingCode())];
        Tell(AfterPieces, EventCode.PieceTold, by.Id, now, text, [Named(told), .. arguments]);
    }

    /// <summary>These files were sent for a piece: if they turn out to be something else, that is told.</summary>
    public void SentFor(Piece piece, IEnumerable<Guid> files)
    {
        if (IsAwaited(piece))
            Awaited = [.. Awaited.Select(asked => asked.Piece == piece
                ? asked with { Sent = [.. asked.Sent, .. files], Other = null }
                : asked)];
    }

    /// <summary>
    /// What an attached file turned out to be: a piece that was asked for and is in it has come. It follows from attaching the file
    /// and is nobody's act. What was told of a file once is not told again.
    /// </summary>
    /// <param name="found">Nothing where it could not be read.</param>
    /// <param name="attachedBy">Who brought the file.</param>
    /// <param name="noticed">When the symptom was noticed, in Almaty.</param>
    public void Receive(Guid file, string name, IReadOnlyList<Material> found, Guid attachedBy, DateTime? noticed, DateTimeOffset now)
    {
        foreach (var asked in Awaited.Where(asked => asked.Piece.IsFile()).ToList())
        {
            if (found.Any(material => Is(material, asked.Piece, noticed)))
            {
                End(asked.Piece);
                Tell(AfterPieces, EventCode.PieceCame, attachedBy, now, null, Named(asked.Piece), ("name", name));
            }
            // Of another kind it may be meant for something else; of the kind that was asked for it is meant for this, whichever way it came.
            else if (asked.Sent.Contains(file) || (asked.Other?.Name != name && found.Any(material => material.Kind == asked.Piece.Kind())))
            {
                TellOther(asked, file, Other(asked.Piece, name, found), attachedBy, now);
            }
        }
    }

    private static bool Is(Material material, Piece piece, DateTime? noticed) =>
        material.Kind == piece.Kind() && (piece is not Piece.Log || LogTime.Of(material, noticed) is not Coverage.OtherTime);

    private static OtherFile Other(Piece piece, string name, IReadOnlyList<Material> found) =>
        found.FirstOrDefault(material => material.Kind == piece.Kind()) is { } ofOtherTime
            ? new(name, ofOtherTime.Kind, ofOtherTime.From, ofOtherTime.To)
            : new(name, found.Count == 0 ? null : found[0].Kind);

    private void TellOther(AwaitedPiece asked, Guid file, OtherFile other, Guid by, DateTimeOffset now)
    {
        Awaited = [.. Awaited.Select(a => a == asked ? a with { Sent = [.. a.Sent.Where(id => id != file)], Other = other } : a)];
        Tell(Status, EventCode.OtherFileCame, by, now, null,
            [
                Named(asked.Piece),
                ("name", other.Name),
                ("kind", other.Kind?.ToString() ?? "Unread"),
                .. other.From is null ? [] : Times(other),
            ]);
    }

    private static IEnumerable<(string, string)> Times(OtherFile other) =>
        [
            ("from", other.From!.Value.ToString("s", CultureInfo.InvariantCulture)),
            ("to", other.To!.Value.ToString("s", CultureInfo.InvariantCulture)),
        ];

    /// <summary>Puts what was said where it belongs; what has no field stands as text in the line that tells of it.</summary>
    private (string? Text, (string, string)[] Arguments) Keep(Piece piece, PieceText said, DateTimeOffset now)
    {
        switch (piece)
        {
            case Piece.Environment:
                Environment = said.Environment ?? throw new RefusedException(new EnvironmentNeeded());
                Priority = PriorityChosen ? Priority : UsualPriority();
                return (null, [("environment", Environment.Value.ToString())]);
            case Piece.FirstNoticed:
                var moment = said.FirstNoticedAt ?? throw new RefusedException(new FirstNoticedNeeded());
                DemandAll(RequestDraft.MomentMistakes(moment, now));
                FirstNoticedAt = moment.ToUniversalTime();
                return (null, [("value", FirstNoticedAt.Value.ToString("o", CultureInfo.InvariantCulture))]);
            case Piece.Version:
                return (null, [("value", ProductVersion = Line(said.Text))]);
            case Piece.Blocked:
                return (null, [("value", Blocked = Line(said.Text))]);
            case Piece.Steps:
                DemandAll(said.Text?.Length > RequestDraft.LongestSteps ? new TextTooLong("text", RequestDraft.LongestSteps) : null);
                Steps = Steps is null ? Needed(said.Text) : $"{Steps}\n\n{Needed(said.Text)}";
                return (Needed(said.Text), []);
            default:
                return (Needed(said.Text), []);
        }
    }

    private static string Line(string? text)
    {
        DemandAll(
            Mistake(text, new TextNeeded()),
            text?.Length > RequestDraft.LongestLine ? new TextTooLong("text", RequestDraft.LongestLine) : null);
        return PlainText.Line(text)!;
    }

    private void End(Piece piece) => Awaited = [.. Awaited.Where(asked => asked.Piece != piece)];

    /// <summary>Where nothing is awaited any more the search goes on.</summary>
    private TicketStatus AfterPieces =>
        Status is TicketStatus.WaitingForEvidence && Awaited.Count == 0 && !AwaitsAnswer ? TicketStatus.Localizing : Status;

    private static (string, string) Named(Piece piece) => ("piece", piece.ToString());

    private void Tell(
        TicketStatus next, EventCode code, Guid by, DateTimeOffset now,
        string? text, params (string Name, string Value)[] arguments)
    {
        (string, string)[] change = next == Status ? [] : [("before", Status.ToString()), ("after", next.ToString())];
        events.Add(new(code, by, now, text, change.Concat(arguments).ToDictionary(a => a.Item1, a => a.Item2)));
        Status = next;
        Changed(now);
    }
}
