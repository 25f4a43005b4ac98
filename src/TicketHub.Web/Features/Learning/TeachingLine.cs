using System.Globalization;

namespace TicketHub.Web.Features.Learning;

/// <summary>What came of a night's training, in one line for the log.</summary>
internal static class TeachingLine
{
    public static string Of(Teaching taught) => taught.Outcome switch
    {
        TeachingOutcome.NothingToLearn => "there is nothing to learn from yet",
        TeachingOutcome.NothingNew => "nothing was new",
        TeachingOutcome.Taken => $"{Made(taught)} is in use",
        TeachingOutcome.Overtaken => $"{Made(taught)} is kept, another version was chosen meanwhile",
        TeachingOutcome.StaysAway =>
            $"{Made(taught)} is kept, it is not clearly better than {VersionName.Of(taught.Left!.Version)}, "
            + $"from which an administrator returned{Its(taught)}",
        _ => $"{Made(taught)} is kept, it is worse",
    };

    private static string Made(Teaching taught) => taught.Figures is { All: >= Candidate.LeastToCompare } now
        ? string.Create(
            CultureInfo.InvariantCulture,
            $"{VersionName.Of(taught.Version!.Value)}, macro-F1 {now.MacroF1:F3} over {now.All} held-back requests "
            + $"(the version in use {taught.Former!.MacroF1:F3}, the starter model {taught.Starter!.MacroF1:F3}),")
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{VersionName.Of(taught.Version!.Value)}, compared together with the examples brought along "
            + $"because only {taught.Figures!.All} requests are held back,");

    private static string Its(Teaching taught) => FormattableString.Invariant($" ({taught.Left!.MacroF1:F3})");
}
