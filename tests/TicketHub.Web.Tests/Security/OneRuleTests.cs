using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TicketHub.Storage;

namespace TicketHub.Web.Tests.Security;

/// <summary>The rule of who sees what is written twice, once compiled for speed: the two say the same.</summary>
public class OneRuleTests(DatabaseKind database) : OnEachDatabase(database)
{
    [Test]
    public async Task What_a_person_can_list_is_what_they_can_read()
    {
        var people = await App.Read(db => db.People.ToListAsync());
        var numbers = await App.Read(db => db.Tickets.Select(t => t.Number).ToListAsync());
        var visible = App.Services.GetRequiredService<VisibleTicket>();

        foreach (var person in people)
        {
            var actor = person.AsActor();
            var listed = await App.Read(db => db.TicketsVisibleTo(actor).OrderBy(t => t.Number).Select(t => t.Number).ToListAsync());
            var readable = new List<long>();
            foreach (var number in numbers.Order())
            {
                if (await App.Read(db => visible.Read(db, number, actor)) is not null)
                    readable.Add(number);
            }

            Assert.That(readable, Is.EqualTo(listed), person.Name);
        }
    }
}
