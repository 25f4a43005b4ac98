namespace TicketHub.Domain.Planning;

/// <summary>The covering note of a submission.</summary>
public sealed record NoteNeeded() : Refusal(RefusalKind.Shape, "note");

/// <summary>No enhancement has that number.</summary>
public sealed record NoSuchItem(string Number) : Refusal(RefusalKind.Rule, "items")
{
    public override IReadOnlyList<string> Arguments => [Number];
}

public sealed record TooManyItems(int Most) : Refusal(RefusalKind.Shape, "items")
{
    public override IReadOnlyList<string> Arguments => [Told.Number(Most)];
}

/// <summary>What was sent stays as it was sent.</summary>
public sealed record SubmissionSent() : Refusal(RefusalKind.Conflict);

/// <summary>R&amp;D has it: unanswered, accepted or further on.</summary>
public sealed record AlreadySubmitted(string Item, long Submission) : Refusal(RefusalKind.Conflict, "items")
{
    public override IReadOnlyList<string> Arguments => [Item, Told.Number(Submission)];
}

/// <summary>No such submission, or not for this person to know of.</summary>
public sealed record SubmissionNotFound(string Number) : Refusal(RefusalKind.NotFound)
{
    public override IReadOnlyList<string> Arguments => [Number];
}

public sealed record NotInThisSubmission(string Item) : Refusal(RefusalKind.NotFound)
{
    public override IReadOnlyList<string> Arguments => [Item];
}

/// <summary>Answered, or withdrawn meanwhile.</summary>
public sealed record NothingToAnswer(string Item) : Refusal(RefusalKind.Conflict)
{
    public override IReadOnlyList<string> Arguments => [Item];
}

public sealed record QuestionOpen(string Item) : Refusal(RefusalKind.Conflict)
{
    public override IReadOnlyList<string> Arguments => [Item];
}

public sealed record NoQuestionOpen(string Item) : Refusal(RefusalKind.Conflict)
{
    public override IReadOnlyList<string> Arguments => [Item];
}
