using TicketHub.Classification.Gate;
using TicketHub.Domain.Intake;

namespace TicketHub.Classification.Deciding;

/// <summary>All that the routing looks at.</summary>
/// <param name="Stated">What the filer called it.</param>
/// <param name="Words">What the words say.</param>
/// <param name="Specification">Whether there is a requirement document.</param>
/// <param name="AsksForVerdict">Whether a verdict over all of it is asked for.</param>
/// <param name="Own">What the filer says besides the document.</param>
/// <param name="HasFailureSigns">An error, a stack trace, something that does not work.</param>
/// <param name="StopsWork">The same, and words or the field for it say who cannot work.</param>
/// <param name="HasNoWords">It says nothing, however long it is: letters without words, a code, a data dump.</param>
/// <param name="IsCode">The same, but some of it are words that stand in code or a query, and nobody has read them.</param>
/// <param name="BlocksNobody">The filer says that nobody is kept from working, and nothing says the contrary.</param>
/// <param name="SaysNothing">Too few words to judge by.</param>
/// <param name="OnlyCoversUnread">A document could not be read, and the filer says nothing besides.</param>
/// <param name="OwnScores">What the filer's words say without the document.</param>
/// <param name="IsThin">A few words without log or trace: enough for a guess, too few to be sure.</param>
/// <param name="SaysNoSign">A few words without any of failure, question or wish, and no log or trace.</param>
internal sealed record Case(
    RequestKind? Stated,
    ClassScores Words,
    SpecificationDoubt Specification,
    bool AsksForVerdict,
    OwnVoice Own,
    bool HasFailureSigns,
    bool BlocksNobody,
    bool SaysNothing,
    bool OnlyCoversUnread = false,
    bool IsThin = false,
    ClassScores? OwnScores = null,
    bool StopsWork = false,
    bool HasNoWords = false,
    bool SaysNoSign = false,
    bool IsCode = false);
