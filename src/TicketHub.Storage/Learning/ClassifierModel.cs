namespace TicketHub.Storage.Learning;

/// <summary>What a version of the classifier was made by.</summary>
public enum ModelOrigin { Nightly, ByHand, Import }

/// <summary>A version of the classifier: what it learned from, and how it judged the texts that it did not learn from.</summary>
public sealed class ClassifierModel
{
    /// <summary>The models of this many versions are kept; of the older ones only the figures.</summary>
    public const int ModelsKept = 30;

    /// <summary>Given by the database; shown as "version 3".</summary>
    public int Id { get; private set; }

    public DateTimeOffset MadeAt { get; init; }

    public ModelOrigin Origin { get; init; }

    /// <summary>Null where nobody pressed anything: the nightly job, the command line.</summary>
    public Guid? MadeById { get; init; }

    /// <summary>SHA-256 of everything that it could learn from: the same data makes the same model.</summary>
    public string DataHash { get; init; } = "";

    /// <summary>Examples of the desk's own requests, held-back ones among them.</summary>
    public int FromTickets { get; init; }

    /// <summary>Examples of imported history, held-back ones among them.</summary>
    public int Imported { get; init; }

    /// <summary>How many of both it did not learn from, to be judged by them.</summary>
    public int HeldBack { get; init; }

    /// <summary>Over the held-back part; null where that is too small to compare by.</summary>
    public double? MacroF1 { get; init; }

    /// <summary>
    /// Of the version that was in use then, over the same texts. Where those are too few it is over them and the examples that TicketHub brings
    /// along, and null in versions made before that was kept.
    /// </summary>
    public double? FormerMacroF1 { get; init; }

    /// <summary>Of the held-back part, how many were not left to a person, and how many of those went where people put them.</summary>
    public int Decided { get; init; }

    public int Right { get; init; }

    /// <summary>As people call it (rows) and as the words do; the last column is what the gate refused.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Confusion { get; init; } = [];

    /// <summary>Null once it is too old to go back to.</summary>
    public byte[]? Bytes { get; init; }
}

/// <summary>From this moment on a version was in use; the last one is in use now. Only grows.</summary>
public sealed class ModelUse
{
    public int Id { get; private set; }

    /// <summary>Null for the starter model.</summary>
    public int? ModelId { get; init; }

    /// <summary>Set instead of <see cref="ModelId"/> where the version is made in the same transaction.</summary>
    public ClassifierModel? Model { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>Who chose it; null where it came to be in use by the rule.</summary>
    public Guid? ById { get; init; }
}

/// <summary>A labelled request of the history that a desk brought along. Its secrets were masked before it was kept.</summary>
public sealed class ImportedExample
{
    /// <summary>SHA-256 of its text: the same text is kept once, under the label that it was imported with last.</summary>
    public string Hash { get; init; } = "";

    public Domain.Intake.RequestKind Kind { get; set; }

    public string Title { get; init; } = "";

    public string Body { get; init; } = "";
}
