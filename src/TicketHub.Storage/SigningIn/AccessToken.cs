using System.Security.Cryptography;
using System.Text;

namespace TicketHub.Storage.SigningIn;

/// <summary>What a token is good for.</summary>
public enum TokenScope
{
    Read,
    Write,

    /// <summary>Only the calendar of iterations and releases, by its link; no key to the API.</summary>
    Calendar,
}

/// <summary>
/// A key to the API: 256 random bits that only the person has. The row keeps their SHA-256; a slow password hash would
/// add nothing against guessing 256 bits and cost every request.
/// </summary>
public sealed class AccessToken
{
    public const int LongestName = 100;

    public const int MostDays = 365;

    /// <summary>More than anybody tells apart.</summary>
    public const int MostOfAPerson = 50;

    private const string Prefix = "th_";

    public Guid Id { get; init; }

    public Guid PersonId { get; init; }

    /// <summary>SHA-256 of the token, 64 hex digits.</summary>
    public string Hash { get; init; } = "";

    /// <summary>What its owner calls it.</summary>
    public string Name { get; init; } = "";

    public TokenScope Scope { get; init; }

    /// <summary>To the hour.</summary>
    public DateTimeOffset? LastUsedAt { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Makes a token. The text is returned this once and kept nowhere.</summary>
    public static (AccessToken Row, string Text) Issue(
        Guid personId, DateTimeOffset now, TimeSpan lifetime, string name = "", TokenScope scope = TokenScope.Write)
    {
        var text = Prefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var row = new AccessToken
        {
            Id = Guid.CreateVersion7(now),
            PersonId = personId,
            Hash = HashOf(text),
            Name = name,
            Scope = scope,
            CreatedAt = now,
            ExpiresAt = now + lifetime,
        };
        return (row, text);
    }

    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
