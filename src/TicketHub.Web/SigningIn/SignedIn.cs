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

    public void Become(Person person, Guid? sessionId = null) =>
        (ActorOrNull, ProfileLanguage, SessionId) = (person.AsActor(), person.Language, sessionId);
}
