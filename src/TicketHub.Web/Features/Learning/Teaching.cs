using TicketHub.Classification;
using TicketHub.Classification.Learning;
using TicketHub.Domain.Intake;

namespace TicketHub.Web.Features.Learning;

/// <summary>What came of learning anew.</summary>
public enum TeachingOutcome
{
    NothingToLearn,
    NothingNew,
    NotBetter,
    Taken,
    Overtaken,

    /// <summary>Not worse than the version in use, but an administrator left one that is as good, and it is not clearly better than that.</summary>
    StaysAway,
}

/// <param name="Version">The version that was made.</param>
/// <param name="Figures">Over the held-back part; null where nothing was trained.</param>
/// <param name="Former">The same of the version in use before.</param>
/// <param name="Starter">The same of the starter model.</param>
/// <param name="Ground">Over what TicketHub brings along.</param>
/// <param name="Left">The best of the versions that people have left; null where none was, or where it is of no matter.</param>
/// <param name="Import">What of a brought history is learned from.</param>
public sealed record Teaching(
    TeachingOutcome Outcome, int? Version = null, Figures? Figures = null, Figures? Former = null,
    Figures? Starter = null, ImportCounts? Import = null, OnGround? Ground = null, LeftVersion? Left = null)
{
    /// <summary>It was judged by enough, and poorly.</summary>
    public bool IsLow => Figures is { All: >= Candidate.LeastToCompare, MacroF1: < Candidate.Low };
}

/// <summary>Macro-F1 over the examples that TicketHub brings along: that of a version and that of the starter model.</summary>
public sealed record OnGround(double Now, double Starter)
{
    /// <summary>
    /// A desk's own wording costs some of it. What turns the kinds around costs most of it, and is right by its own held-back part, which
    /// was turned around too.
    /// </summary>
    public const double MostLost = 0.10;

    public bool Holds => Now >= Starter - MostLost;
}

/// <summary>A model that has learned, judged beside the one in use by texts that neither has learned from.</summary>
public sealed record Candidate(DeskModel Model, Figures Figures, Figures Former, bool IsNotWorse)
{
    /// <summary>Of fewer held-back texts a figure says nothing: one of ten is ten hundredths.</summary>
    public const int LeastToCompare = 20;

    /// <summary>As long as the few are counted among examples that every version knows, a text or two are chance.</summary>
    private const double Slack = 0.01;

    /// <summary>Below this nobody should rely on a version, even where it is the best there is.</summary>
    public const double Low = 0.6;

    /// <summary>The starter model over the same texts.</summary>
    public Figures Starter { get; private init; } = Former;

    /// <summary>What it has forgotten of the examples that TicketHub brings along.</summary>
    public OnGround? Ground { get; private init; }

    /// <summary>The best of the versions that people have left; null where none was.</summary>
    public LeftVersion? Left { get; private init; }

    /// <summary>Macro-F1 of the version in use then, over the texts that decided.</summary>
    public double FormerWhole { get; private init; }

    public bool StaysAway => Left is { IsBeaten: false };

    public bool IsTaken => IsNotWorse && !StaysAway;

    public bool IsCompared => Figures.All >= LeastToCompare;

    /// <param name="left">The versions that people have returned away from.</param>
    public static Candidate From(DeskHistory history, Assessor inUse, IReadOnlyList<(int Version, Assessor Assessor)> left)
    {
        var model = DeskModel.Train(history.ToLearn);
        var (assessor, heldBack) = (model.ToAssessor(), history.HeldBack);
        var (now, former) = (Judge(assessor, heldBack), Judge(inUse, heldBack));
        var (all, formerAll) = (Whole(assessor, now), Whole(inUse, former));
        var starter = Assessor.Create();
        var given = ReferenceEquals(starter, inUse) ? former : Judge(starter, heldBack);
        var ground = new OnGround(Figures.Of(DeskModel.OnGround(assessor)).MacroF1, Figures.Of(DeskModel.OnGround(starter)).MacroF1);
        return new(
            model, Figures.Of(now), Figures.Of(former),
            ground.Holds && NotWorse(heldBack.Count, all, formerAll) && NotBelowStarter(Figures.Of(now), Figures.Of(given)))
        {
            Starter = Figures.Of(given),
            Ground = ground,
            FormerWhole = formerAll,
            Left = left.Select(one => new LeftVersion(one.Version, Whole(one.Assessor, Judge(one.Assessor, heldBack)), all))
                .MaxBy(one => one.MacroF1),
        };

        // Of a few held-back texts a figure says nothing; what every version knows stands beside them.
        double Whole(Assessor by, IReadOnlyList<Judged> judged) =>
            Figures.Of(heldBack.Count >= LeastToCompare ? judged : [.. judged, .. DeskModel.OnGround(by)]).MacroF1;
    }

    /// <summary>A version in use may be poor itself: what reads the held-back part worse than TicketHub does untaught has learned nothing.</summary>
    public static bool NotBelowStarter(Figures now, Figures starter) => now.All < LeastToCompare || now.MacroF1 >= starter.MacroF1;

    /// <param name="now">Macro-F1 of the new one, over the held-back texts or, where they are few, over those and what every version knows.</param>
    public static bool NotWorse(int heldBack, double now, double former) => now >= former - (heldBack < LeastToCompare ? Slack : 0);

    private static IReadOnlyList<Judged> Judge(Assessor assessor, IEnumerable<LabelledText> texts) =>
        [.. texts.Select(text => Judged.By(assessor, new(text.Title, text.Body), (Outcome)(int)text.Kind))];
}
