using System.Net;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;

namespace TicketHub.Web.Tests.Tickets;

public class NumberTests(DatabaseKind database) : OnEachDatabase(database)
{
    [TestCase("{0}")]
    [TestCase("TH-{0}")]
    [TestCase("th-{0}")]
    public async Task A_path_takes_the_number_as_people_write_it(string written)
    {
        var asel = await App.As("asel");
        var number = await asel.Filed(Requests.Consultation());
        var path = "/api/v1/tickets/" + string.Format(System.Globalization.CultureInfo.InvariantCulture, written, number);

        var read = await asel.Call(HttpMethod.Get, path);
        var replied = await asel.Call(HttpMethod.Post, path + "/reply", new { text = "Ещё вопрос" });

        Assert.That((read.Number, replied.Number), Is.EqualTo((number, number)));
    }

    [TestCase("0")]
    [TestCase("-1")]
    [TestCase("TH-")]
    [TestCase("TH--5")]
    [TestCase("1e3")]
    [TestCase("+5")]
    [TestCase("1042abc")]
    [TestCase("99999999999999999999")]
    [TestCase("%E2%80%AE1042")]
    public async Task What_is_no_number_is_answered_like_a_ticket_that_does_not_exist(string written)
    {
        var answer = await (await App.As("olga")).Call(HttpMethod.Get, "/api/v1/tickets/" + written);

        Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.NotFound, "ticketNotFound")));
    }
}
