using TicketHub.Domain.Intake;

namespace TicketHub.Classification.Learning;

/// <summary>How the files of <c>classify</c> write a label.</summary>
public static class Labels
{
    public static string Of(Outcome outcome) => outcome switch
    {
        Outcome.Consultation => "consultation",
        Outcome.Defect => "defect",
        Outcome.Enhancement => "enhancement",
        Outcome.SpecDump => "spec_dump",
        _ => "undecided",
    };

    /// <summary>Null where it is none that a person gives: nobody labels a text "undecided".</summary>
    public static Outcome? Parse(string? label) => label switch
    {
        "consultation" => Outcome.Consultation,
        "defect" => Outcome.Defect,
        "enhancement" => Outcome.Enhancement,
        "spec_dump" => Outcome.SpecDump,
        _ => null,
    };
}
