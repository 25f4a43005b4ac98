using TicketHub.Domain.Intake;
using TicketHub.Domain.Tickets;

namespace TicketHub.Classification.Deciding;

/// <summary>Where a request goes, and by which rule.</summary>
internal sealed record Decision(Outcome Outcome, QueueKind Queue, Rule Rule, params IReadOnlyList<Mark> Marks);

/// <summary>The row of "How the cases fall" that decided.</summary>
internal enum Rule
{
    Words,
    Stated,
    SpecDump,
    WishWithSpecification,
    SymptomsWithSpecification,
    QuestionWithSpecification,
    PerhapsSpecification,
    KindDisagrees,
    Cautious,
    FaultThatBlocksNobody,
    TooShort,
    UnreadDocument,
    Unsure,
}
