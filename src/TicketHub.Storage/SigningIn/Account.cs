using Microsoft.AspNetCore.Identity;

namespace TicketHub.Storage.SigningIn;

/// <summary>How a person signs in: e-mail, password hash, lockout. Shares its id with the person.</summary>
public sealed class Account : IdentityUser<Guid>;
