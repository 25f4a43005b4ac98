using TicketHub.Domain.Enhancements;
using TicketHub.Domain.People;
using TicketHub.Domain.Tickets;

namespace TicketHub.Domain.Planning;

/// <summary>
/// What the head sends to R&amp;D at one time: a part of the backlog in its order, with a covering note. What was sent stays as it
/// was; R&amp;D answers each item.
/// </summary>
public sealed class Submission
{
    public const int MostItems = 500;

    private readonly List<SubmissionItem> items = [];

    private Submission() { }

    /// <summary>Given by the database.</summary>
    public long Number { get; private set; }

    public string Note { get; private set; } = "";

    public DateTimeOffset SentAt { get; private set; }

    public Guid SentById { get; private set; }

    /// <summary>For reading the name along; there only where a query asked for it.</summary>
    public Person? SentBy { get; private set; }

    /// <summary>In the head's order.</summary>
    public IReadOnlyList<SubmissionItem> Items => items;

    /// <summary>Begins without items: they are sent with <see cref="Send"/> once it has its number.</summary>
    /// <exception cref="RefusedException">Not the acting head, no note, or a note that is too long.</exception>
    public static Submission Begin(string? note, Actor by, DateTimeOffset now)
    {
        Decides.AsHead(by);
        return new() { Note = Written.Needed(note, new NoteNeeded()), SentAt = now, SentById = by.Id };
    }

    /// <param name="chosen">From the board, each with its requests; sent in the order of the board.</param>
    /// <param name="order">The whole board.</param>
    /// <exception cref="RefusedException">Sent already, nothing chosen, or some that R&amp;D has; all such are told.</exception>
    public void Send(IReadOnlyList<Enhancement> chosen, Order order, Actor by, DateTimeOffset now)
    {
        Decides.AsHead(by);
        if (items.Count > 0)
            throw new RefusedException(new SubmissionSent());
        chosen = [.. chosen.Distinct()];
        if (chosen.Count == 0)
            throw new RefusedException(new ItemsNeeded());
        if (chosen.Count > MostItems)
            throw new RefusedException(new TooManyItems(MostItems));
        if (chosen.Select(WhyNot).OfType<Refusal>().ToList() is { Count: > 0 } refusals)
            throw new RefusedException(refusals);
        foreach (var (enhancement, place) in chosen.Select(e => (e, order.PlaceOf(e.Number)!.Value)).OrderBy(pair => pair.Value))
        {
            items.Add(SubmissionItem.Of(enhancement, place));
            enhancement.Submit(Number, by, now);
        }
    }

    /// <summary>R&amp;D takes it on.</summary>
    /// <exception cref="RefusedException">Not the planner, answered already, or an estimate outside of its bounds.</exception>
    public void Accept(Enhancement enhancement, HalfDays? estimate, Actor by, DateTimeOffset now)
    {
        var item = Unanswered(enhancement, by);
        var days = Effort.Demand(estimate);
        item.Accept(days, by, now);
        enhancement.Accept(days, by, now);
    }

    /// <summary>R&amp;D wants to know more first.</summary>
    /// <exception cref="RefusedException">Not the planner, answered already, a question is open, or there is no text.</exception>
    public void Ask(Enhancement enhancement, string? question, Actor by, DateTimeOffset now)
    {
        var item = Unanswered(enhancement, by);
        if (item.Answer is SubmissionAnswer.Asked)
            throw new RefusedException(new QuestionOpen(Enhancement.Show(enhancement.Number)));
        var text = Written.Needed(question, new TextNeeded());
        item.Ask(text, by, now);
        enhancement.Discuss(EnhancementEventCode.Questioned, text, by, now);
    }

    /// <summary>The head answers a question; the item is open again.</summary>
    /// <exception cref="RefusedException">Not the acting head, nothing was asked, or there is no text.</exception>
    public void Explain(Enhancement enhancement, string? answer, Actor by, DateTimeOffset now)
    {
        Decides.AsHead(by);
        var item = ItemOf(enhancement);
        if (item.Answer is not SubmissionAnswer.Asked || !IsWith(enhancement))
            throw new RefusedException(new NoQuestionOpen(Enhancement.Show(enhancement.Number)));
        var text = Written.Needed(answer, new TextNeeded());
        item.Explain(text);
        enhancement.Discuss(EnhancementEventCode.Explained, text, by, now);
    }

    /// <param name="reason">The authors of its requests see it.</param>
    /// <exception cref="RefusedException">Not the planner, answered already, or no reason.</exception>
    public void Decline(Enhancement enhancement, string? reason, Actor by, DateTimeOffset now)
    {
        var item = Unanswered(enhancement, by);
        var text = Written.Needed(reason, new ReasonNeeded());
        item.Decline(text, by, now);
        enhancement.Decline(text, by, now);
    }

    private SubmissionItem Unanswered(Enhancement enhancement, Actor by)
    {
        Decides.AsPlanner(by);
        var item = ItemOf(enhancement);
        return item.IsUnanswered && IsWith(enhancement)
            ? item
            : throw new RefusedException(new NothingToAnswer(Enhancement.Show(enhancement.Number)));
    }

    private SubmissionItem ItemOf(Enhancement enhancement) =>
        items.SingleOrDefault(item => item.EnhancementNumber == enhancement.Number)
        ?? throw new RefusedException(new NotInThisSubmission(Enhancement.Show(enhancement.Number)));

    /// <summary>It was not withdrawn meanwhile.</summary>
    private bool IsWith(Enhancement enhancement) =>
        enhancement.Status is EnhancementStatus.Submitted && enhancement.SubmissionNumber == Number;

    private static Refusal? WhyNot(Enhancement enhancement) => enhancement switch
    {
        { IsOnBoard: false } => new NotOnTheBoard(Enhancement.Show(enhancement.Number)),
        { Status: EnhancementStatus.Consolidated or EnhancementStatus.Declined } => null,
        _ => new AlreadySubmitted(Enhancement.Show(enhancement.Number), enhancement.SubmissionNumber!.Value),
    };
}
