using TicketHub.Classification.Learning;

namespace TicketHub.Classification.Tests.Learning;

/// <summary>Who was taken for whom.</summary>
internal sealed class Confusion
{
    private readonly int[,] counts = new int[LinearModel.Classes, LinearModel.Classes];

    public double MacroF1 => Enumerable.Range(0, LinearModel.Classes).Average(F1);

    public void Add(Label truth, Label guess) => counts[(int)truth, (int)guess]++;

    public override string ToString() =>
        $"macro-F1 {MacroF1:F3} (consultation {F1(0):F3}, defect {F1(1):F3}, enhancement {F1(2):F3})";

    private double F1(int label)
    {
        double right = counts[label, label];
        double stated = 0;
        double guessed = 0;
        for (var other = 0; other < LinearModel.Classes; other++)
        {
            stated += counts[label, other];
            guessed += counts[other, label];
        }

        return stated + guessed == 0 ? 0 : 2 * right / (stated + guessed);
    }
}
