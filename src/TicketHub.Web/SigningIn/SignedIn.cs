using TicketHub.Domain.People;

namespace TicketHub.Web.SigningIn;

/// <summary>The person behind this request, read from the database by whichever scheme let them in.</summary>
public sealed class SignedIn
{
    public Actor? ActorOrNull { get; private set; }

    /// <summary>The person's own language, where the browser or client names none.</summary>
    public string? ProfileLanguage { get; private set; }

    public Guid? SessionId { get; private set; }

    public Actor Actor => ActorOrNull ?? throw new InvalidOperationException("The endpoint lets people in who are not signed in.");

    /// <summary>Let in by a token that may change nothing.</summary>
    public bool ReadsOnly { get; private set; }

    /// <param name="actor">With the roles of this moment.</param>
    /// <param name="language">The person's own.</param>
    /// <param name="sessionId">Of the browser; null for a token.</param>
    /// <param name="readsOnly">The token's scope.</param>
    public void Become(Actor actor, string language, Guid? sessionId = null, bool readsOnly = false) =>
        (ActorOrNull, ProfileLanguage, SessionId, ReadsOnly) = (actor, language, sessionId, readsOnly);
}
