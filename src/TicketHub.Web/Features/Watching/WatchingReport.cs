using TicketHub.Domain.Intake;
using TicketHub.Domain.People;

namespace TicketHub.Web.Features.Watching;

/// <summary>What was decided in one part of the period.</summary>
public sealed record PartOfPeriod(DateOnly From, IReadOnlyDictionary<Outcome, int> Decisions)
{
    public int All => Decisions.Values.Sum();
}

/// <summary>What people made of one kind of decision.</summary>
public sealed record Agreement(Outcome Judged, int Confirmed, int Tacit, int Corrected, int Open)
{
    public int All => Confirmed + Tacit + Corrected + Open;

    /// <summary>Of those that people have had a say in.</summary>
    public Counted Agreed => new(Confirmed + Tacit, Confirmed + Tacit + Corrected);
}

/// <summary>Refusals by format. <paramref name="Granted"/> ones were false.</summary>
public sealed record Refusals(int All, int Appealed, int Granted)
{
    public static readonly Refusals None = new(0, 0, 0);

    public Counted False => new(Granted, All);

    public Refusals Plus(Refusals other) => new(All + other.All, Appealed + other.Appealed, Granted + other.Granted);
}

/// <summary>Refusals among the requests of a department, or of people with or without a certificate.</summary>
public sealed record RefusalsOf<T>(T Whose, int Filed, Refusals Refusals);

/// <summary>One table of them; <paramref name="Name"/> is the key of the word for whose they are.</summary>
public sealed record RefusalsTable(string Name, IReadOnlyList<RefusalsOf<string>> Rows);

/// <summary>A decision that a person changed. <paramref name="Decided"/> is null where they said: no defect, and no work either.</summary>
public sealed record WrongDecision(long Number, string Title, Outcome Judged, Outcome? Decided, DateTimeOffset FiledAt);

/// <summary>
/// The whole page. <paramref name="Wrong"/> holds the latest of them, and nothing where the reader may not read requests.
/// </summary>
public sealed record WatchingReport(
    Period Period,
    IReadOnlyList<PartOfPeriod> Parts,
    IReadOnlyList<Agreement> Agreements,
    Refusals Refusals,
    IReadOnlyList<RefusalsOf<string>> ByDepartment,
    IReadOnlyList<RefusalsOf<Certification>> ByCertification,
    IReadOnlyList<WrongDecision> Wrong,
    bool TextsShown)
{
    public int Decisions => Parts.Sum(part => part.All);

    public int Undecided => Parts.Sum(part => part.Decisions.GetValueOrDefault(Outcome.Undecided));

    public Counted LeftToPerson => new(Undecided, Decisions);

    public int Corrected => Agreements.Sum(agreement => agreement.Corrected);

    public Counted Agreed => new(Agreements.Sum(a => a.Agreed.Part), Agreements.Sum(a => a.Agreed.Whole));
}
