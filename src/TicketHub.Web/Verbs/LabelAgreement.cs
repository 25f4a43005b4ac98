using TicketHub.Classification;
using TicketHub.Classification.Learning;
using TicketHub.Domain.Intake;

namespace TicketHub.Web.Verbs;

/// <summary>
/// How far the labels of a brought history agree with what the starter model reads. A history whose labels are consistently mixed up is
/// right by its own held-back part; beside the starter model it shows.
/// </summary>
public sealed class LabelAgreement(IEnumerable<LabelledText> texts)
{
    /// <summary>Of fewer texts a share says nothing.</summary>
    private const int Enough = 30;

    /// <summary>
    /// Projects of another world (NLBSE'24) agree in 0.64, requests of desks in 0.85; with two kinds exchanged that falls to 0.4 and below.
    /// </summary>
    private const double Least = 0.5;

    private readonly Figures figures = Figures.Of(texts.Select(Read));

    public bool IsDoubtful => figures.Requests >= Enough && Figures.Share(Agreeing, figures.Requests) < Least;

    private int Agreeing => Figures.Kinds.Select((_, kind) => figures.Confusion[kind][kind]).Sum();

    public override string ToString()
    {
        var kinds = Enumerable.Range(0, Figures.Kinds.Count).ToList();
        var (said, read) = kinds.SelectMany(_ => kinds, (said, read) => (said, read))
            .Where(pair => pair.said != pair.read)
            .MaxBy(pair => figures.Confusion[pair.said][pair.read]);
        return $"Of {figures.Requests} labels {Agreeing} are what TicketHub reads untaught; "
            + $"most often it reads {NameOf(read)} where the file says {NameOf(said)} "
            + $"({figures.Confusion[said][read]} of {figures.Confusion[said].Sum()}). Look whether labels are mixed up.";
    }

    private static string NameOf(int kind) => Figures.Kinds[kind].ToString().ToLowerInvariant();

    private static Judged Read(LabelledText text)
    {
        var best = (Outcome)(int)Assessor.Create().Score(new(text.Title, text.Body)).Best;
        return new((Outcome)(int)text.Kind, best, best, 1, false);
    }
}
