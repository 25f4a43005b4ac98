namespace TicketHub.Domain.People;

/// <summary>What an administrator writes about a person, cleaned; <see cref="Mistakes"/> says what is wrong with it, all at once.</summary>
public sealed record PersonDetails(string? Name, string? Email, Guid? DepartmentId, DateOnly? CertifiedOn, DateOnly? CertifiedUntil)
{
    public const int LongestEmail = 254;

    public string? Name { get; } = PlainText.Line(Name);

    public string? Email { get; } = PlainText.Line(Email);

    public IEnumerable<Refusal> Mistakes()
    {
        foreach (var mistake in NameMistakes(Name, Person.LongestName))
            yield return mistake;
        if (Email is null)
            yield return new EmailNeeded();
        else if (!IsEmail(Email))
            yield return new EmailUnfit();
        if (DepartmentId is null)
            yield return new DepartmentNeeded();
        var (unfitOn, unfitUntil) = (DateUnfit.Is(CertifiedOn), DateUnfit.Is(CertifiedUntil));
        if (unfitOn)
            yield return new DateUnfit("certifiedOn");
        if (unfitUntil)
            yield return new DateUnfit("certifiedUntil");
        if (!unfitOn && !unfitUntil && (CertifiedOn is null != CertifiedUntil is null || CertifiedUntil < CertifiedOn))
            yield return new CertificateUnfit();
    }

    /// <summary>A name of a person, department or project: there, readable and not too long.</summary>
    public static IEnumerable<Refusal> NameMistakes(string? name, int longest)
    {
        if (!PlainText.Says(name))
            yield return new NameNeeded();
        else if (name!.Length > longest)
            yield return new NameTooLong(longest);
    }

    /// <summary>Only what tells a slip of the pen: whether the address exists, the mail server knows.</summary>
    private static bool IsEmail(string text) =>
        text.Length <= LongestEmail && text.All(c => c is > ' ' and <= '~' and not ('"' or '<' or '>' or '(' or ')' or ',' or ';' or '\\'))
        && text.Split('@') is [{ Length: > 0 }, { Length: > 2 } host] && host.Contains('.', StringComparison.Ordinal)
        && !host.StartsWith('.') && !host.EndsWith('.');
}
