using System.Text.Json.Nodes;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;

namespace TicketHub.Web.Tests.Learning;

/// <summary>The real executable in an empty folder, without a database or a setting.</summary>
public class ClassifyVerbTests
{
    private static readonly string[] Right =
    [
        """{"id": "q", "lang": "ru", "title": "Срок этапа", "body": "Подскажите, пожалуйста, как настроить срок этапа в рабочих днях? minsky 4.1.6", "label": "consultation"}""",
        """{"id": 7, "title": null, "body": "Не открываются карточки, ошибка 500, отдел стоит.\njava.lang.NullPointerException\n\tat kz.arta.A.b(A.java:1)", "label": "defect", "group": "g"}""",
        """{"title": "Добавить выгрузку", "body": "Просим добавить в платформу выгрузку реестра в Excel, сейчас такой возможности нет.", "label": "enhancement"}""",
    ];

    private static readonly string[] Wrong =
    [
        """{"title": "а", "body": "б", "label": "bug"}""",
        "",
        """{"title": "а", "label": "defect",}""",
        """{"label": "defect", "body": " "}""",
        "[]",
        """{"title": 1, "label": "defect"}""",
        """{"title": "\ud83d", "label": "defect"}""",
        """{"title": "а"}""",
        """{"title": "а", "label": "defect", "label": "consultation"}""",
    ];

    private DirectoryInfo folder = null!;

    [SetUp]
    public void Make() => folder = Directory.CreateTempSubdirectory("tickethub-classify-");

    [TearDown]
    public void Clear() => folder.Delete(recursive: true);

    [Test]
    public async Task It_judges_lines_and_documents_and_prints_the_figures()
    {
        var data = File("data.jsonl", Right);
        Directory.CreateDirectory(At("files"));
        File("files/ТЗ.txt", ["Техническое задание", "1. Общие требования", .. Enumerable.Range(1, 40).Select(i => $"1.{i}. Система должна обеспечивать ведение реестра обращений вида {i}.")]);
        var list = File("files.jsonl", ["""{"file": "ТЗ.txt", "label": "spec_dump"}"""]);

        var result = (await Classify("evaluate", "--data", data, "--files", list, "--predictions", At("out.jsonl"))).MustSucceed();

        var predictions = System.IO.File.ReadLines(At("out.jsonl")).Select(line => JsonNode.Parse(line)!).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(predictions.Select(p => (string)p["id"]!), Is.EqualTo(new[] { "q", "7", "3", "file:ТЗ.txt" }));
            Assert.That(predictions.Select(p => (string)p["best"]!), Is.EqualTo(new[] { "consultation", "defect", "enhancement", "spec_dump" }));
            Assert.That(predictions.Select(p => (string)p["label"]!), Is.EqualTo(new[] { "consultation", "defect", "enhancement", "spec_dump" }));
            Assert.That(predictions.Select(p => (double)p["confidence"]!), Is.All.InRange(0.3, 1));
            Assert.That(result.Output, Does.Contain("macro-F1          1.0000").And.Contain("0 missed, 0 undecided").And.Contain("requests refused  0 of 3"));
            Assert.That(folder.EnumerateFileSystemInfos().Select(f => f.Name), Is.EquivalentTo(new[] { "data.jsonl", "files", "files.jsonl", "out.jsonl" }), "Nothing else was made.");
        }
    }

    [Test]
    public async Task A_document_that_nobody_can_read_is_counted_apart_and_left_to_a_person()
    {
        Directory.CreateDirectory(At("files"));
        System.IO.File.WriteAllBytes(At("files/broken.docx"), [0x50, 0x4B, 3, 4, 20, 0, 0, 0]);
        var list = File("files.jsonl", ["""{"file": "broken.docx", "label": "spec_dump"}"""]);

        var result = (await Classify("evaluate", "--data", File("data.jsonl", Right), "--files", list, "--predictions", At("out.jsonl"))).MustSucceed();

        Assert.That(result.Output, Does.Contain("could not be read  1").And.Contain("spec dumps        0: 0 missed"));
        Assert.That(System.IO.File.ReadLines(At("out.jsonl")).Last(), Does.Contain("file:broken.docx").And.Contain("\"label\":\"undecided\""));
    }

    /// <summary>A pipe that nobody writes to would be waited for without end.</summary>
    [Test]
    public async Task What_is_no_file_and_a_link_out_of_the_folder_are_not_read()
    {
        Directory.CreateDirectory(At("files/inner"));
        System.IO.File.WriteAllText(At("outside.txt"), "Система");
        System.IO.File.WriteAllText(At("files/inside.txt"), "Система");
        System.IO.File.CreateSymbolicLink(At("files/out.txt"), At("outside.txt"));
        System.IO.File.CreateSymbolicLink(At("files/up.txt"), "../outside.txt");
        System.IO.File.CreateSymbolicLink(At("files/device.txt"), "/dev/zero");
        System.IO.File.CreateSymbolicLink(At("files/beside.txt"), "inside.txt");
        using (var made = System.Diagnostics.Process.Start("mkfifo", [At("files/pipe.txt")]))
            await made.WaitForExitAsync();
        var list = File("files.jsonl", [.. new[] { "pipe", "out", "up", "device", "beside" }.Select(name => $$"""{"file": "{{name}}.txt", "label": "spec_dump"}"""), """{"file": "inner", "label": "spec_dump"}"""]);

        var result = await Classify("evaluate", "--data", File("data.jsonl", Right), "--files", list);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.ExitCode, Is.EqualTo(1));
            Assert.That(result.Errors, Does.Contain("pipe.txt is no file").And.Contain("device.txt is no file").And.Contain("inner is no file"));
            Assert.That(result.Errors, Does.Contain("out.txt is a link that leads out").And.Contain("up.txt is a link that leads out").And.Not.Contain("beside.txt"));
        }
    }

    [TestCase("train", "--data", "DATA", "--out", "")]
    [TestCase("train", "--data", "")]
    [TestCase("evaluate", "--data", "DATA", "--model", " ")]
    [TestCase("evaluate", "--data", "DATA", "--predictions", "")]
    [TestCase("evaluate", "--data", "DATA", "--predictions", "/dev/null")]
    [TestCase("evaluate", "--data", "/dev/zero")]
    public async Task An_empty_option_and_what_is_no_file_are_refused_in_a_sentence(params string[] words)
    {
        var data = File("data.jsonl", Right);

        var result = await Classify([.. words.Select(word => word == "DATA" ? data : word)]);

        Assert.That((result.ExitCode, result.Errors), Is.EqualTo((1, result.Errors)));
        Assert.That(result.Errors, Does.Contain("Nothing was done").And.Not.Contain("   at "));
    }

    [Test]
    public async Task A_link_stays_one_and_its_file_is_written()
    {
        var data = File("data.jsonl", Right);
        System.IO.File.WriteAllText(At("real"), "");
        System.IO.File.CreateSymbolicLink(At("link"), At("real"));
        System.IO.File.CreateSymbolicLink(At("full"), "/dev/full");

        (await Classify("evaluate", "--data", data, "--predictions", At("link"))).MustSucceed();
        var full = await Classify("train", "--data", data, "--out", At("full"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(new FileInfo(At("link")).LinkTarget, Is.EqualTo(At("real")));
            Assert.That(System.IO.File.ReadAllLines(At("real")), Has.Length.EqualTo(3));
            Assert.That((full.ExitCode, new FileInfo(At("full")).LinkTarget), Is.EqualTo((1, "/dev/full")));
        }
    }

    [TestCase("none", "no data folder")]
    [TestCase("", "no database")]
    public async Task A_mistyped_data_folder_is_refused_and_nothing_is_made_there(string folder, string sentence)
    {
        var data = At(folder);

        var result = await VerbResult.Of(DotnetCommand.For(
            typeof(Program).Assembly.Location, ["classify", "train", "--data", File("data.jsonl", Right)], new Dictionary<string, string> { ["TICKETHUB_DATA"] = data }));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.ExitCode, Is.EqualTo(1));
            Assert.That(result.Errors, Does.Contain(sentence));
            Assert.That(Directory.Exists(At("none")) || System.IO.File.Exists(At("tickethub.db")), Is.False);
        }
    }

    [TestCase("evaluate", "--predictions")]
    [TestCase("train", "--out")]
    public async Task What_is_read_is_never_overwritten(string verb, string output)
    {
        var data = File("data.jsonl", Right);
        var before = await System.IO.File.ReadAllTextAsync(data);

        var result = await Classify(verb, "--data", data, output, At("./data.jsonl"));

        Assert.That((result.ExitCode, await System.IO.File.ReadAllTextAsync(data)), Is.EqualTo((1, before)));
    }

    [TestCase("evaluate", "--predictions")]
    [TestCase("train", "--out")]
    public async Task Every_wrong_line_is_named_and_nothing_is_written(string verb, string option)
    {
        var data = File("data.jsonl", [.. Right, .. Wrong]);

        var result = await Classify(verb, "--data", data, option, At("out"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.ExitCode, Is.EqualTo(1));
            foreach (var number in new[] { 4, 6, 7, 8, 9, 10, 11, 12 })
                Assert.That(result.Errors, Does.Contain($"line {number}: "));
            Assert.That(result.Errors, Does.Not.Contain("line 5:").And.Not.Contain("line 3:").And.Not.Contain("   at "));
            Assert.That(System.IO.File.Exists(At("out")), Is.False);
        }
    }

    [Test]
    public async Task Of_a_member_that_stands_twice_nobody_knows_which_is_meant() => Assert.That(
        (await Classify("evaluate", "--data", File("data.jsonl", ["""{"title": "а", "label": "defect", "label": "consultation"}"""]))).Errors,
        Does.Contain("line 1: \"label\" stands in it twice"));

    [TestCase("classify", "train")]
    [TestCase("classify", "evaluate")]
    [TestCase("admin", "create")]
    public async Task Help_names_the_data_once(string verb, string part)
    {
        var help = (await VerbResult.Of(DotnetCommand.For(typeof(Program).Assembly.Location, [verb, part, "--help"], new Dictionary<string, string>()))).MustSucceed().Output;

        Assert.That(help.Split("--data ").Length - 1, Is.EqualTo(1), help);
    }

    [TestCase("""{"file": "../data.jsonl", "label": "defect"}""", "plain name")]
    [TestCase("""{"file": "/etc/passwd", "label": "defect"}""", "plain name")]
    [TestCase("""{"file": "none.docx", "label": "defect"}""", "is not there")]
    public async Task A_list_names_files_of_its_own_folder_only(string line, string sentence)
    {
        var result = await Classify("evaluate", "--data", File("data.jsonl", Right), "--files", File("files.jsonl", [line]));

        Assert.That(result.ExitCode, Is.EqualTo(1));
        Assert.That(result.Errors, Does.Contain("line 1").And.Contain(sentence));
    }

    [Test]
    public async Task The_same_history_makes_the_same_bytes_and_they_judge()
    {
        var data = File("data.jsonl", [.. Enumerable.Range(1, 8).Select(i => Slips.Line(i)), """{"title": "ТЗ", "body": "1. Система должна", "label": "spec_dump"}"""]);

        var one = (await Classify("train", "--data", data, "--out", At("one"))).MustSucceed();
        (await Classify("train", "--data", data, "--out", At("two"))).MustSucceed();
        var judged = (await Classify("evaluate", "--data", File("unseen.jsonl", [Slips.Line(900)]), "--model", At("one"), "--predictions", At("out"))).MustSucceed();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(System.IO.File.ReadAllBytes(At("one")), Is.EqualTo(System.IO.File.ReadAllBytes(At("two"))));
            Assert.That(one.Output, Does.Contain("8 defect").And.Contain("1 spec_dump left aside"));
            Assert.That(System.IO.File.ReadAllText(At("out")), Does.Contain("\"best\":\"defect\""));
            Assert.That(judged.Output, Does.Contain("judged            1"));
        }
    }

    [Test]
    public async Task A_damaged_or_foreign_model_is_refused_in_a_sentence()
    {
        var data = File("data.jsonl", Right);
        (await Classify("train", "--data", data, "--out", At("model"))).MustSucceed();
        System.IO.File.WriteAllBytes(At("cut"), System.IO.File.ReadAllBytes(At("model"))[..5000]);

        var cut = await Classify("evaluate", "--data", data, "--model", At("cut"));
        var foreign = await Classify("evaluate", "--data", data, "--model", data);
        var missing = await Classify("evaluate", "--data", data, "--model", At("none"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That((cut.ExitCode, foreign.ExitCode, missing.ExitCode), Is.EqualTo((1, 1, 1)));
            Assert.That(cut.Errors, Does.Contain("is damaged").And.Not.Contain("   at "));
            Assert.That(foreign.Errors, Does.Contain("not a model of TicketHub"));
            Assert.That(missing.Errors, Does.Contain("cannot be read"));
        }
    }

    [Test]
    public async Task A_history_whose_labels_are_mixed_up_becomes_no_version_unless_somebody_says_that_they_are_right()
    {
        await using var host = new RunningHost(DatabaseKind.Sqlite);
        (await host.Run("sample")).MustSucceed();
        var turned = File("turned.jsonl", Enumerable.Range(1, 12).SelectMany(i => new[]
        {
            $$"""{"title": "Срок этапа {{i}}", "body": "Подскажите, как настроить срок этапа {{i}} в рабочих днях?", "label": "defect"}""",
            $$"""{"title": "Карточка {{i}}", "body": "Не открываются карточки реестра {{i}}, ошибка 500, отдел стоит.", "label": "enhancement"}""",
            $$"""{"title": "Выгрузка {{i}}", "body": "Просим добавить выгрузку реестра {{i}} в Excel, сейчас её нет.", "label": "consultation"}""",
        }));

        var refused = await host.Classify("train", "--data", turned);
        var intoFile = (await host.Classify("train", "--data", turned, "--out", At("model"))).MustSucceed();
        var insisted = await host.Classify("train", "--data", turned, "--labels-are-right");
        var worse = await host.Classify("train", "--data", File("worse.jsonl", Slips.Misleading(120).Select(e =>
            $$"""{"title": "{{e.Text.Title}}", "body": "{{e.Text.Body}}", "label": "{{e.Text.Kind.ToString().ToLowerInvariant()}}"}""")), "--labels-are-right");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.ExitCode, Is.EqualTo(1));
            Assert.That(refused.Errors, Does.Contain("Of 36 labels 0 are").And.Contain("(12 of 12)").And.Contain("Nothing was done").And.Contain("--labels-are-right"));
            Assert.That(intoFile.Errors, Does.StartWith("WARNING: Of 36 labels 0 are"));
            Assert.That(insisted.ExitCode, Is.EqualTo(insisted.Lines.Last().Contains("v1 is in use", StringComparison.Ordinal) ? 0 : 2));
            Assert.That((worse.ExitCode, worse.Lines.Last()[..15]), Is.EqualTo((2, "Not taken over,")));
        }
    }

    [TestCase(DatabaseKind.Sqlite)]
    [TestCase(DatabaseKind.Postgres)]
    public async Task Without_out_the_history_becomes_a_version_that_a_started_service_works_with(DatabaseKind database)
    {
        await using var host = new RunningHost(database);
        if (database is DatabaseKind.Postgres)
            (await host.Run("migrate")).MustSucceed();
        (await host.Run("sample")).MustSucceed();
        var history = File("history.jsonl", [.. Enumerable.Range(1, 12).Select(i => Slips.Line(i))]);

        var refused = await host.Classify("train", "--data", File("wrong.jsonl", [Slips.Line(1), .. Wrong]));
        var made = (await host.Classify("train", "--data", history)).MustSucceed();
        var again = (await host.Classify("train", "--data", history)).MustSucceed();

        await host.Start();
        using var asel = new HttpClient { BaseAddress = host.Address };
        var token = (await host.Run("token", "create", "--email", TicketHubApp.EmailOf("asel"))).MustSucceed().Lines.Last();
        asel.DefaultRequestHeaders.Authorization = new("Bearer", token);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((refused.ExitCode, refused.Errors.Contains("line 2", StringComparison.Ordinal)), Is.EqualTo((1, true)));
            Assert.That(made.Lines.Last(), Does.StartWith("v1 is in use"));
            Assert.That(again.Lines.Last(), Does.Contain("known already"));
            Assert.That(await Slips.QueueOf(asel, Slips.Unseen), Is.EqualTo("defect"));
        }
    }

    private static Task<VerbResult> Classify(params string[] words) => VerbResult.Of(
        DotnetCommand.For(typeof(Program).Assembly.Location, ["classify", .. words], new Dictionary<string, string>()));

    private string At(string name) => Path.Combine(folder.FullName, name);

    private string File(string name, IEnumerable<string> lines)
    {
        System.IO.File.WriteAllLines(At(name), lines);
        return At(name);
    }
}
