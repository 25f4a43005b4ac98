namespace TicketHub.Domain.People;

/// <summary>A password as a person chooses it: length counts, composition does not.</summary>
public sealed record NewPassword(string? Text, string? Again)
{
    public const int Shortest = 12;

    /// <summary>Hashing costs time by length; nobody remembers more.</summary>
    public const int Longest = 128;

    private const int FewestDifferent = 5;

    /// <param name="email">Whose password: the e-mail itself would be the first guess.</param>
    public IEnumerable<Refusal> Mistakes(string email)
    {
        if (string.IsNullOrEmpty(Text))
            yield return new PasswordNeeded();
        else if (Text.Length < Shortest)
            yield return new PasswordTooShort(Shortest);
        else if (Text.Length > Longest)
            yield return new PasswordTooLong(Longest);
        else if (Text.Distinct().Count() < FewestDifferent || Says(email.Split('@')[0]))
            yield return new PasswordTooSimple();
        else if (Text != Again)
            yield return new PasswordsDiffer();
    }

    private bool Says(string ownName) => ownName.Length > 3 && Text!.Contains(ownName, StringComparison.OrdinalIgnoreCase);
}
