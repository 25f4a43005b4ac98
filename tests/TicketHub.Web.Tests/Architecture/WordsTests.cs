using System.Text.RegularExpressions;
using TicketHub.Domain;
using TicketHub.Domain.Attachments;
using TicketHub.Domain.Enhancements;
using TicketHub.Domain.Intake;
using TicketHub.Domain.People;
using TicketHub.Domain.Planning;
using TicketHub.Domain.Tickets;
using TicketHub.Web.Features.People;
using TicketHub.Web.Features.Planning;
using TicketHub.Web.Problems;

namespace TicketHub.Web.Tests.Architecture;

/// <summary>Whatever TicketHub can say, it can say in all its languages.</summary>
public partial class WordsTests
{
    private static readonly WordBook Book = WordBook.Load(typeof(Program).Assembly, throwOnMissing: true);

    /// <summary>What the host itself refuses with, beside the refusals of the rules.</summary>
    private static readonly string[] OfTheHost =
    [
        .. new[] { 400, 401, 403, 404, 405, 408, 413, 415, 429, 500 }.Select(ApiRequests.CodeOf),
        "staleVersion", "versionNeeded", "keyReused", "keyUnusable", "malformedJson", "diskFull", "logNotReady", "serviceStopping", "specDump", "tusVersionNeeded", "attachmentDamaged", "antiforgeryNeeded", TicketHub.Web.SigningIn.TokenReach.Code,
    ];

    [Test]
    public void The_languages_know_the_same_keys()
    {
        var russian = Book.Keys(Language.Ru).Order().ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Book.Keys(Language.Kk).Order(), Is.EqualTo(russian));
            Assert.That(Book.Keys(Language.En).Order(), Is.EqualTo(russian));
        }
    }

    [Test]
    public void A_phrase_asks_for_the_same_arguments_in_every_language()
    {
        var differing = Book.Keys(Language.Ru).Where(key => Languages.All.Select(l => Placeholders(l, key)).Distinct().Count() > 1);

        Assert.That(differing, Is.Empty);
    }

    [TestCaseSource(nameof(Codes))]
    public void Every_refusal_has_a_title_and_a_detail_in_every_language(string code)
    {
        foreach (var language in Languages.All)
        {
            Assert.That(Book.Keys(language), Does.Contain($"problem.{code}.title"), language.Code());
            Assert.That(Book.Keys(language), Does.Contain($"problem.{code}.detail"), language.Code());
        }
    }

    [Test]
    public void Every_refusal_is_documented_and_nothing_else()
    {
        var documented = File.ReadLines(Path.Combine(Repository.Root, "docs", "problems.md"))
            .Select(line => DocumentedCode().Match(line)).Where(m => m.Success).Select(m => m.Groups["code"].Value).ToList();

        Assert.That(documented, Is.Unique.And.EquivalentTo(Codes()));
    }

    [Test]
    public void No_words_are_kept_for_a_refusal_that_nobody_makes()
    {
        var said = Book.Keys(Language.Ru).Where(k => k.StartsWith("problem.", StringComparison.Ordinal)).Select(k => k.Split('.')[1]).Distinct();

        Assert.That(said, Is.EquivalentTo(Codes()));
    }

    [TestCase("status", typeof(TicketStatus))]
    [TestCase("chip", typeof(QueueKind))]
    [TestCase("queue", typeof(QueueKind))]
    [TestCase("priority", typeof(Priority))]
    [TestCase("environment", typeof(PlatformEnvironment))]
    [TestCase("mark", typeof(Mark))]
    [TestCase("event", typeof(EventCode))]
    [TestCase("attachment", typeof(AttachmentState))]
    [TestCase("materialKind", typeof(TicketHub.Domain.Materials.MaterialKind))]
    [TestCase("auditAct", typeof(AuditAct))]
    [TestCase("modelOrigin", typeof(TicketHub.Storage.Learning.ModelOrigin))]
    [TestCase("backlogEvent", typeof(EnhancementEventCode))]
    [TestCase("diagnosis.kind", typeof(TicketHub.Diagnostics.Recognition.FileKind))]
    [TestCase("diagnosis.symptom", typeof(TicketHub.Diagnostics.Logs.SymptomKind))]
    [TestCase("diagnosis.advice", typeof(TicketHub.Diagnostics.Logs.Advice))]
    [TestCase("diagnosis.crash", typeof(TicketHub.Diagnostics.Crashes.CrashKind))]
    [TestCase("iterationState", typeof(IterationState))]
    [TestCase("iterationEvent", typeof(IterationEventCode))]
    [TestCase("deductionKind", typeof(DeductionKind))]
    [TestCase("resourceKind", typeof(ResourceKind))]
    [TestCase("submissionAnswer", typeof(SubmissionAnswer))]
    [TestCase("swapState", typeof(SwapState))]
    public void Every_value_has_words(string family, Type type) =>
        Assert.That(Enum.GetValues(type).Cast<Enum>().Select(v => $"{family}.{Words.CodeOf(v)}").Where(key => !Book.Keys(Language.Ru).Contains(key)), Is.Empty);

    [Test]
    public void Every_verb_has_words_where_it_is_offered() => Assert.That(
        Enum.GetValues<Verb>().Select(v => Words.CodeOf(v)).Where(v => !Book.Keys(Language.Ru).Contains($"do.{v}") && !Book.Keys(Language.Ru).Contains($"composer.{v}")),
        Is.Empty);

    [Test]
    public void Every_role_has_a_word() => Assert.That(
        Enum.GetValues<Roles>().SelectMany(role => RoleNames.Of(role)).Select(name => $"role.{name}").Where(key => !Book.Keys(Language.Ru).Contains(key)), Is.Empty);

    internal static IEnumerable<string> Codes() => new[] { typeof(Refusal).Assembly, typeof(Program).Assembly }
        .SelectMany(assembly => assembly.GetTypes())
        .Where(type => type.IsSubclassOf(typeof(Refusal)) && !type.IsAbstract)
        .Select(type => char.ToLowerInvariant(type.Name[0]) + type.Name[1..])
        .Concat(OfTheHost).Distinct();

    private static string Placeholders(Language language, string key)
    {
        var all = new List<string>();
        foreach (var name in typeof(Program).Assembly.GetManifestResourceNames().Where(n => n.EndsWith($"words.{language.Code()}.json", StringComparison.Ordinal)))
        {
            using var stream = typeof(Program).Assembly.GetManifestResourceStream(name)!;
            using var words = System.Text.Json.JsonDocument.Parse(stream);
            if (words.RootElement.TryGetProperty(key, out var phrase))
                all.AddRange(Placeholder().Matches(phrase.ToString()).Select(m => m.Value));
        }

        return string.Join(' ', all.Distinct().Order());
    }

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"^\| `(?<code>\w+)` \|", RegexOptions.ExplicitCapture)]
    private static partial Regex DocumentedCode();
}
