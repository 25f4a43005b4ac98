using Microsoft.EntityFrameworkCore;
using TicketHub.Domain;
using TicketHub.Domain.People;
using TicketHub.Storage;
using TicketHub.Storage.SigningIn;
using TicketHub.Web.Features.Tickets;

namespace TicketHub.Web.Features.People;

/// <summary>A person as the administrator sees them.</summary>
public sealed record PersonView(
    Person Person, string Email, bool HasPassword, PasswordLink? Link, int Sessions, int Tokens, IReadOnlyList<NamedResource> Projects);

public sealed class ReadPerson(TicketHubDb db, TimeProvider clock)
{
    /// <exception cref="RefusedException">Nobody has this id.</exception>
    public async Task<PersonView> Run(Actor by, Guid id, CancellationToken ct)
    {
        Administration.Demand(by);
        var now = clock.GetUtcNow();
        var person = await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct)
            ?? throw new RefusedException(new NothingHere());
        var account = await db.Users.Where(a => a.Id == id)
            .Select(a => new { a.Email, HasPassword = a.PasswordHash != null })
            .SingleAsync(ct);
        var projects =
            from membership in db.Memberships
            where membership.PersonId == id
            join project in db.Projects on membership.ProjectId equals project.Id
            orderby project.Name
            select new NamedResource(project.Id, project.Name);
        return new(
            person, account.Email!, account.HasPassword,
            await db.PasswordLinks.AsNoTracking().SingleOrDefaultAsync(l => l.PersonId == id, ct),
            await db.Sessions.CountAsync(s => s.PersonId == id && s.ExpiresAt > now, ct),
            await db.AccessTokens.CountAsync(t => t.PersonId == id && t.ExpiresAt > now, ct),
            await projects.ToListAsync(ct));
    }
}
