using System.Net;
using TicketHub.Storage;

namespace TicketHub.Web.Tests.Security;

public class AntiforgeryTests(DatabaseKind database) : OnEachDatabase(database)
{
    [TestCase("/sign-out")]
    [TestCase("/language")]
    [TestCase("/theme")]
    [TestCase("/new")]
    [TestCase("/new/check")]
    [TestCase("/new/panel")]
    [TestCase("/tickets/1/claim")]
    [TestCase("/tickets/1/say")]
    [TestCase("/sign-in")]
    public async Task A_form_without_our_token_is_refused(string path)
    {
        var olga = await App.SignIn("olga");

        var refused = await olga.PostWithoutToken(path, ("language", "en"), ("theme", "dark"), ("title", "x"), ("body", "y"), ("email", "a"), ("password", "b"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(refused.Document().QuerySelector("main h1"), Is.Not.Null, "The refusal is a page that a person can read.");
            Assert.That((await olga.Get("/mine")).Status, Is.EqualTo(HttpStatusCode.OK), "Still signed in.");
        }
    }

    [TestCase("/new")]
    [TestCase("/language")]
    public async Task A_token_of_another_person_is_refused(string path)
    {
        var (asel, timur) = (await App.SignIn("asel"), await App.SignIn("timur"));
        var stolen = (await asel.Get("/new")).Document().QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        var refused = await timur.PostWithoutToken(path, ("__RequestVerificationToken", stolen), ("title", "x"), ("body", "y"), ("language", "en"));

        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task The_live_panel_takes_the_token_as_a_header()
    {
        var asel = await App.SignIn("asel");
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("body", "Как настроить маршрут?")]);

        Assert.That((await asel.PostRaw("/new/panel", form)).Status, Is.EqualTo(HttpStatusCode.OK));
    }
}
