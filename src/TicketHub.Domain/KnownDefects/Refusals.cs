using System.Globalization;

namespace TicketHub.Domain.KnownDefects;

/// <summary>No such known defect, or not for this person to know of.</summary>
public sealed record KnownDefectNotFound(string Number) : Refusal(RefusalKind.NotFound)
{
    public override IReadOnlyList<string> Arguments => [Number];
}

/// <summary>Who works defects decides what is one and the same.</summary>
public sealed record NotYoursToGroup() : Refusal(RefusalKind.Forbidden);

/// <summary>The number that was written names none.</summary>
public sealed record NoSuchDefect(string Name) : Refusal(RefusalKind.Rule, Name);

public sealed record MergedWithItself() : Refusal(RefusalKind.Rule, "into");

/// <summary>Another one speaks for it: what is to be done, is done there.</summary>
public sealed record DefectMergedAlready(string Number, string Into) : Refusal(RefusalKind.Conflict)
{
    public override IReadOnlyList<string> Arguments => [Number, Into];
}

public sealed record DefectNotMerged() : Refusal(RefusalKind.Conflict);

public sealed record TraceNotInDefect() : Refusal(RefusalKind.Rule, "trace");

/// <summary>What is left would be nothing.</summary>
public sealed record LastTraceOfDefect() : Refusal(RefusalKind.Conflict, "trace");

/// <summary>The request does not belong to it, by a trace, a rule or a person's word.</summary>
public sealed record TicketNotInDefect(string Ticket) : Refusal(RefusalKind.Rule, "ticket")
{
    public override IReadOnlyList<string> Arguments => [Ticket];
}

/// <summary>Only what stands in the queue of defects can be one.</summary>
public sealed record TicketIsNoDefect(string Ticket) : Refusal(RefusalKind.Rule, "ticket")
{
    public override IReadOnlyList<string> Arguments => [Ticket];
}

/// <summary>Nothing was fixed that could be seen again or taken back.</summary>
public sealed record DefectNotFixed() : Refusal(RefusalKind.Conflict);

public sealed record VerdictNeeded() : Refusal(RefusalKind.Shape, "isIt");

public sealed record DefectNeeded(string Name) : Refusal(RefusalKind.Shape, Name);

public sealed record PatternNeeded() : Refusal(RefusalKind.Shape, "pattern");

/// <summary>It would be true of nearly everything.</summary>
public sealed record PatternTooShort(int Least) : Refusal(RefusalKind.Rule, "pattern")
{
    public override IReadOnlyList<string> Arguments => [Least.ToString(CultureInfo.InvariantCulture)];
}

/// <summary>The expression has a mistake, needs what a safe one does not know, or is true of everything.</summary>
public sealed record PatternUnusable() : Refusal(RefusalKind.Rule, "pattern");

/// <summary>It would have recognised so many of the last requests that it tells none from another.</summary>
public sealed record PatternTooWide(int Found, int Of) : Refusal(RefusalKind.Rule, "pattern")
{
    public override IReadOnlyList<string> Arguments =>
        [Found.ToString(CultureInfo.InvariantCulture), Of.ToString(CultureInfo.InvariantCulture)];
}

/// <summary>It is written already, here or with another defect.</summary>
public sealed record RuleThereAlready(string Defect) : Refusal(RefusalKind.Conflict, "pattern")
{
    public override IReadOnlyList<string> Arguments => [Defect];
}

public sealed record TooManyRules(int Most) : Refusal(RefusalKind.Rule, "pattern")
{
    public override IReadOnlyList<string> Arguments => [Most.ToString(CultureInfo.InvariantCulture)];
}

public sealed record RuleNotFound() : Refusal(RefusalKind.NotFound);
