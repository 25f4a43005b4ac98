namespace TicketHub.Domain.Findings;

/// <summary>
/// A kind of exception that was seen in what is attached to a request. Both keys begin with the version of the algorithm that made
/// them ("1:…"); keys of another version say nothing about these.
/// </summary>
/// <param name="Group">Groups: one defect, on any line of any build.</param>
/// <param name="Kind">Tells apart inside of a group.</param>
/// <param name="ExceptionClass">Of the innermost cause, with its package.</param>
/// <param name="Frames">What the keys were made of, innermost first: the reason why two things are taken to be one. Empty where the exception came without a stack.</param>
/// <param name="Count">How often it was written.</param>
/// <param name="First">As the log writes it, without a zone; null where the log has no times.</param>
/// <param name="Last">As <paramref name="First"/>.</param>
public sealed record SeenTrace(
    string Group, string Kind, string ExceptionClass, IReadOnlyList<string> Frames, long Count, DateTime? First, DateTime? Last)
{
    /// <summary>What stands for the class where threads wait for each other and nothing is thrown at all.</summary>
    public const string Deadlock = "Deadlock";
}
