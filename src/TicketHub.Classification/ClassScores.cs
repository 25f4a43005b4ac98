using TicketHub.Domain.Intake;

namespace TicketHub.Classification;

/// <summary>How likely each of the three kinds of request is by the words alone; together 1.</summary>
public sealed record ClassScores(double Consultation, double Defect, double Enhancement)
{
    /// <summary>The likeliest kind; never undecided.</summary>
    public RequestKind Best =>
        Defect >= Consultation && Defect >= Enhancement ? RequestKind.Defect
        : Enhancement >= Consultation ? RequestKind.Enhancement
        : RequestKind.Consultation;

    public double Of(RequestKind kind) => kind switch
    {
        RequestKind.Consultation => Consultation,
        RequestKind.Defect => Defect,
        _ => Enhancement,
    };

    public double Confidence => Of(Best);

    public static ClassScores Mean(IReadOnlyList<ClassScores> all) =>
        new(all.Average(one => one.Consultation), all.Average(one => one.Defect), all.Average(one => one.Enhancement));
}
