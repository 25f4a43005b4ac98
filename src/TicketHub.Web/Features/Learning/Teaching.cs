using TicketHub.Classification;
using TicketHub.Classification.Learning;
using TicketHub.Domain.Intake;

namespace TicketHub.Web.Features.Learning;

/// <summary>What came of learning anew.</summary>
public enum TeachingOutcome { NothingToLearn, NothingNew, NotBetter, Taken, Overtaken }

/// <param name="Version">The version that was made.</param>
/// <param name="Figures">Over the held-back part; null where nothing was trained.</param>
/// <param name="Former">The same of the version in use before.</param>
public sealed record Teaching(TeachingOutcome Outcome, int? Version = null, Figures? Figures = null, Figures? Former = null);

/// <summary>A model that has learned, judged beside the one in use by texts that neither has learned from.</summary>
public sealed record Candidate(DeskModel Model, Figures Figures, Figures Former)
{
    /// <summary>Where nothing is held back yet, nothing speaks against it.</summary>
    public bool IsNotWorse => Figures.MacroF1 >= Former.MacroF1;

    public static Candidate From(DeskHistory history, Assessor inUse)
    {
        var model = DeskModel.Train(history.ToLearn);
        var heldBack = history.HeldBack;
        return new(model, Judge(model.ToAssessor(), heldBack), Judge(inUse, heldBack));
    }

    private static Figures Judge(Assessor assessor, IEnumerable<LabelledText> texts) => Figures.Of(texts.Select(text =>
        Judged.By(assessor, new(text.Title, text.Body), (Outcome)(int)text.Kind)));
}
