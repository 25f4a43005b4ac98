using System.Security.Cryptography;

namespace TicketHub.Storage.SigningIn;

/// <summary>Why a person is given a link to choose a password.</summary>
public enum LinkPurpose { Invitation, Reset }

/// <summary>A link that lets a person choose a password once. Like a token it is 256 random bits, kept as their SHA-256.</summary>
public sealed class PasswordLink
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(72);

    public Guid PersonId { get; init; }

    public LinkPurpose Purpose { get; init; }

    public string Hash { get; init; } = "";

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? UsedAt { get; init; }

    /// <summary>Makes a link's row and the text that goes into its address, which is kept nowhere.</summary>
    public static (PasswordLink Row, string Text) Make(Guid personId, LinkPurpose purpose, DateTimeOffset now)
    {
        var text = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var row = new PasswordLink
        {
            PersonId = personId,
            Purpose = purpose,
            Hash = AccessToken.HashOf(text),
            CreatedAt = now,
            ExpiresAt = now + Lifetime,
        };
        return (row, text);
    }

    public bool IsOpen(DateTimeOffset now) => UsedAt is null && ExpiresAt > now;
}
