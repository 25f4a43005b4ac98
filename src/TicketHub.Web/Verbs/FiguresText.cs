using System.Globalization;
using System.Text;
using TicketHub.Classification.Learning;

namespace TicketHub.Web.Verbs;

/// <summary>The figures as <c>classify</c> prints them.</summary>
internal static class FiguresText
{
    public static string Of(Figures figures)
    {
        var text = new StringBuilder();
        Say($"judged            {figures.All}: {figures.Requests} requests, {figures.Dumps} documents with requirements");
        Say($"macro-F1          {figures.MacroF1:F4}");
        Say($"                    precision  recall      F1");
        for (var kind = 0; kind < Figures.Kinds.Count; kind++)
        {
            var (precision, recall, f1) = (figures.Precision(kind), figures.Recall(kind), figures.F1(kind));
            Say($"  {Labels.Of(Figures.Kinds[kind]),-16}     {precision:F4}  {recall:F4}  {f1:F4}");
        }

        Say($"confusion (a row: what people call it; a column: best)");
        Say($"  {"",-16}{string.Concat(Figures.Kinds.Select(kind => $"{Labels.Of(kind),14}"))}{"spec_dump",14}");
        for (var kind = 0; kind < Figures.Kinds.Count; kind++)
            Say($"  {Labels.Of(Figures.Kinds[kind]),-16}{string.Concat(figures.Confusion[kind].Select(count => $"{count,14}"))}");
        Say($"decided           {Part(figures.Decided, figures.All)}");
        Say($"  of those right  {Part(figures.Right, figures.Decided)}");
        Say($"  without \"check the kind\" {Part(figures.Sure, figures.All)}, of those right {Part(figures.SureAndRight, figures.Sure)}");
        Say($"spec dumps        {figures.Dumps}: {figures.DumpsMissed} missed, {figures.DumpsUndecided} undecided");
        Say($"requests refused  {figures.Refused} of {figures.Requests}");
        return text.ToString().TrimEnd();

        void Say(FormattableString line) => text.AppendLine(line.ToString(CultureInfo.InvariantCulture));
    }

    private static string Part(int part, int whole) =>
        string.Create(CultureInfo.InvariantCulture, $"{part} of {whole} ({100 * Figures.Share(part, whole):F1} %)");
}
