namespace TicketHub.Domain;

/// <summary>Which family of answer a refusal belongs to; the API turns it into a status code.</summary>
public enum RefusalKind
{
    /// <summary>The input itself is incomplete or too long (400).</summary>
    Shape,

    /// <summary>A rule of the house says no to what was asked (422).</summary>
    Rule,

    /// <summary>The state has moved on or does not allow it now (409).</summary>
    Conflict,

    /// <summary>The person's roles do not allow it (403).</summary>
    Forbidden,

    /// <summary>It does not exist, or the person may not know that it does (404).</summary>
    NotFound,

    /// <summary>More than fits (413).</summary>
    TooLarge,

    /// <summary>Somebody else is at it at this moment (423).</summary>
    Locked,

    /// <summary>What arrived is not what was sent (460, a status of tus).</summary>
    Garbled,
}

/// <summary>
/// A "no" with a stable code. Its words are kept with the translations under <c>problem.{code}</c>;
/// <see cref="Arguments"/> fill their placeholders, <see cref="Field"/> names the input that it is about.
/// </summary>
public abstract record Refusal(RefusalKind Kind, string? Field = null)
{
    /// <summary>The type's name in camel case: reading the type is reading the code.</summary>
    public string Code => char.ToLowerInvariant(GetType().Name[0]) + GetType().Name[1..];

    public virtual IReadOnlyList<string> Arguments => [];
}

/// <summary>Carries every refusal of one attempt at once, so that a person can mend all of them in one go.</summary>
public sealed class RefusedException : Exception
{
    public RefusedException(params IReadOnlyList<Refusal> refusals)
        : base(string.Join(", ", refusals.Select(r => r.Code))) => Refusals = refusals;

    public IReadOnlyList<Refusal> Refusals { get; }
}
