using TicketHub.Domain.Intake;

namespace TicketHub.Classification.Learning;

/// <summary>One line of a file with labelled requests. A label is never <see cref="Outcome.Undecided"/>.</summary>
/// <param name="Number">The line's number, from 1.</param>
/// <param name="Id">Its own id, or its number where it has none.</param>
public sealed record LabelledLine(int Number, string Id, Outcome Label, RequestText Request)
{
    /// <summary>Null for a document with requirements: that is the gate's to tell, not the words'.</summary>
    public RequestKind? Kind => Label switch
    {
        Outcome.Consultation => RequestKind.Consultation,
        Outcome.Defect => RequestKind.Defect,
        Outcome.Enhancement => RequestKind.Enhancement,
        _ => null,
    };
}

/// <summary>A line that cannot be used, and why.</summary>
public sealed record WrongLine(int Number, string Why)
{
    public override string ToString() => $"line {Number}: {Why}";
}
