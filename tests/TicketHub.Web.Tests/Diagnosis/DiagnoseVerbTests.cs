using System.Text.Json.Nodes;
using TicketHub.Testing.Hosts;

namespace TicketHub.Web.Tests.Diagnosis;

/// <summary>The real executable, without a database or a setting.</summary>
public class DiagnoseVerbTests
{
    private const string Log = "12:14:07,311 ERROR [kz.arta.Log] (task-1) карточка 5, password=Qw3rty7Zx: java.lang.OutOfMemoryError: Java heap space\n\tat kz.arta.Cache.add(Cache.java:1)\n";

    private DirectoryInfo folder = null!;

    [SetUp]
    public void Make() => folder = Directory.CreateTempSubdirectory("tickethub-diagnose-");

    [TearDown]
    public void Clear() => folder.Delete(recursive: true);

    [Test]
    public async Task It_says_what_broke_in_the_readers_language()
    {
        var result = (await Diagnose("--language", "ru", File("server.log.2026-11-22", Log))).MustSucceed();

        Assert.That(result.Output, Does.Contain("JVM не хватило памяти (Java heap space): 1 раз").And.Contain("место: kz.arta.Cache.add").And.Contain("22 ноября 2026, 12:14:07"));
    }

    [Test]
    public async Task It_gives_json_without_secrets_and_reads_the_others_where_one_cannot_be_opened()
    {
        var result = await Diagnose("--json", File("server.log", Log), Path.Combine(folder.FullName, "missing"));

        var found = JsonNode.Parse(result.Output)!.AsArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.ExitCode, Is.EqualTo(1));
            Assert.That((string?)found.Single()!["kind"], Is.EqualTo("log"));
            Assert.That((long?)found.Single()!["log"]!["exceptions"]![0]!["count"], Is.EqualTo(1));
            Assert.That(result.Output, Does.Not.Contain("Qw3rty7Zx"));
            Assert.That(result.Errors, Does.Contain("missing"));
        }
    }

    [TestCase("ru_RU.UTF-8", Language.Ru)]
    [TestCase("kk_KZ", Language.Kk)]
    [TestCase("C.UTF-8", Language.En)]
    [TestCase(null, Language.En)]
    public void The_environment_chooses_the_language(string? lang, Language expected) =>
        Assert.That(Verbs.Diagnose.OfEnvironment(name => name == "LANG" ? lang : null), Is.EqualTo(expected));

    private static Task<VerbResult> Diagnose(params string[] words) =>
        VerbResult.Of(DotnetCommand.For(typeof(Program).Assembly.Location, ["diagnose", .. words], new Dictionary<string, string>()));

    private string File(string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }
}
