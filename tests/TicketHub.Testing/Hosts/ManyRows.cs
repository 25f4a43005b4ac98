using Microsoft.EntityFrameworkCore;
using TicketHub.Domain.Intake;
using TicketHub.Domain.People;
using TicketHub.Domain.Tickets;
using TicketHub.Storage.SigningIn;

namespace TicketHub.Testing.Hosts;

/// <summary>A desk as it is after a year or two, for pages with long lists.</summary>
public static class ManyRows
{
    /// <summary>Adds so many people, so many lines of the audit list, and so many open consultations of the person.</summary>
    public static Task FillWith(this TicketHubApp app, int rows, string requester) => app.Write(async db =>
    {
        var now = app.Clock.GetUtcNow();
        var email = TicketHubApp.EmailOf(requester);
        var by = await db.Users.Where(a => a.Email == email).Join(db.People, a => a.Id, p => p.Id, (_, p) => p).SingleAsync();
        var actor = by.AsActor();
        for (var i = 1; i <= rows; i++)
        {
            var person = Person.Join(Guid.CreateVersion7(now), $"Сотрудник Многочисленный {i:0000}", Roles.Requester, by.DepartmentId);
            db.People.Add(person);
            var address = $"many{i}@tickethub.example";
            db.Users.Add(new Account
            {
                Id = person.Id,
                Email = address,
                UserName = address,
                NormalizedEmail = address.ToUpperInvariant(),
                NormalizedUserName = address.ToUpperInvariant(),
            });
            db.Audit.Add(AuditEntry.Of(AuditAct.PersonRenamed, by.Id, person.Id, person.Name, now, $"Сотрудник {i}", person.Name));
            db.Tickets.Add(Ticket.File(new($"Вопрос {i:0000} о настройке маршрута согласования договоров", "Как настроить срок этапа?"), Judged, actor, now));
        }
    });

    private static readonly Assessment Judged = new(Outcome.Consultation, QueueKind.Consultation, 0.9, [], [], [], []);
}
