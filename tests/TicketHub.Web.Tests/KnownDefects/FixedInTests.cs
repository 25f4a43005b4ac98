using System.Net;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;

namespace TicketHub.Web.Tests.KnownDefects;

/// <summary>People of other clients read in which version a defect is fixed, and what it is called.</summary>
public class FixedInTests(DatabaseKind database) : OnEachDatabase(database)
{
    [Test]
    public async Task The_version_of_a_fix_says_nothing_of_a_client_or_a_request()
    {
        var stack = DefectSteps.NewStack();
        var (ours, theirs) = (await App.Hit("dina", stack), await App.Hit("timur", stack));
        var (pavel, aigerim) = (await App.As("pavel"), await App.As("aigerim"));
        var number = await aigerim.DefectOf(ours);
        foreach (var verb in new[] { "acknowledge", "localize", "fix" })
            await pavel.Do(theirs, verb);

        var named = await pavel.Do(theirs, "deliver", new { fixedIn = "minsky 4.1.7 Тенгри" });
        var free = await pavel.Do(theirs, "deliver", new { fixedIn = $"minsky 4.1.7 (TH-{theirs})" });
        var byHand = await aigerim.Act(number, "fix", new { fixedIn = "4.1.7-tengri", reason = "Вышло" });
        var byHandFree = await aigerim.Act(number, "fix", new { fixedIn = $"4.1.7 TH-{theirs}", reason = "Вышло" });
        var untouched = await aigerim.Defect(number);
        var delivered = await pavel.Do(theirs, "deliver", new { fixedIn = "minsky 4.1.7" });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(new[] { named, byHand }.Select(a => (a.Status, a.Code)), Is.All.EqualTo((HttpStatusCode.UnprocessableEntity, "namesAClient")));
            Assert.That(new[] { free, byHandFree }.Select(a => (a.Status, a.Code)), Is.All.EqualTo((HttpStatusCode.BadRequest, "noReleaseVersion")));
            Assert.That((untouched["status"], untouched.Body!["fixedIn"]), Is.EqualTo(("open", (object?)null)));
            Assert.That(delivered.Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That((await (await App.As("dina")).DefectsOf(ours)).Single()["fixedIn"]!.ToString(), Is.EqualTo("minsky 4.1.7"));
        }
    }

    [Test]
    public async Task Secrets_in_titles_are_masked_where_others_read_them()
    {
        var aigerim = await App.As("aigerim");
        var number = await aigerim.DefectOf(await App.Hit("timur", DefectSteps.NewStack(), title: "Не входит: password=Qw3rty-9"));

        await aigerim.Acted(number, "rename", new { title = "Вход не работает, token=abc123def456" });

        var defect = (await aigerim.Defect(number)).Body!.ToJsonString();
        Assert.That(defect, Does.Contain("password=***").And.Contain("token=***").And.Not.Contain("Qw3rty").And.Not.Contain("abc123def456"));
    }
}
