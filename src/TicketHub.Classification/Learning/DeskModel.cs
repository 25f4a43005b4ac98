using System.Security.Cryptography;
using System.Text;
using TicketHub.Domain.Intake;

namespace TicketHub.Classification.Learning;

/// <summary>
/// A model that a desk has taught: the starter corpus and the desk's own history, which weighs more. The same history gives the same
/// bytes.
/// </summary>
public sealed class DeskModel
{
    /// <summary>
    /// As long as the desk's own texts are few, each counts like this many of the corpus: wording differs by desk. Among six, nine and fourteen, nine
    /// was best by a little on groups of the development set left out and on projects as desks. Many speak for themselves.
    /// </summary>
    private const int MostWeight = 9;

    /// <summary>
    /// What a desk teaches of one kind of text holds less for another. With a third of the untaught model the halves of the development set, whose
    /// groups differ, gain from each other; with none one of them loses. A desk's own wording is learned nearly as well.
    /// </summary>
    private const float UntaughtShare = 1f / 3;

    private const int EachOfGround = 4;

    private static readonly Lazy<string> TakenGround = new(() =>
    {
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        all.AppendData(FeatureFingerprint.Current);
        foreach (var (label, lang, title, body) in Corpus.Starter())
            all.AppendData(Encoding.UTF8.GetBytes($"{label} {lang}\n{title}\n{body}\n"));
        return Convert.ToHexStringLower(all.GetHashAndReset());
    });

    private static readonly Lazy<List<TrainingRow>> GroundRows =
        new(() => StarterModel.Rows(Corpus.Starter().Where((_, at) => at % EachOfGround == 0)));

    private readonly LinearModel model;

    private DeskModel(LinearModel model) => this.model = model;

    /// <summary>What every model stands on besides a desk's history: the starter corpus and the features of a text.</summary>
    public static string Ground => TakenGround.Value;

    public static DeskModel Train(IEnumerable<LabelledText> own)
    {
        var rows = StarterModel.Rows(Corpus.Starter());
        var taught = StarterModel.Rows(own.Select(text => text.AsExample()));
        var weight = Math.Clamp(rows.Count / Math.Max(1, taught.Count), 1, MostWeight);
        rows.AddRange(taught.Select(row => row with { Weight = weight }));
        return new(Trainer.Train(rows, StarterModel.Sharpness).MixedWith(StarterModel.Model, UntaughtShare));
    }

    /// <exception cref="UnusableModelException">Foreign, damaged, or of another version; the message says what to do.</exception>
    public static DeskModel Open(byte[] bytes) => new(ModelFile.Read(bytes));

    /// <summary>How the words of an assessor judge some of the examples that TicketHub brings along, which every model has learned.</summary>
    public static IReadOnlyList<Judged> OnGround(Assessor assessor)
    {
        ArgumentNullException.ThrowIfNull(assessor);
        return GroundRows.Value.ConvertAll(row =>
        {
            var best = (Outcome)(int)assessor.ScoresOf(row.Features).Best;
            return new Judged((Outcome)(int)row.Label, best, best, 1, false);
        });
    }

    public byte[] ToBytes() => ModelFile.Write(model);

    public Assessor ToAssessor() => new(model);
}
