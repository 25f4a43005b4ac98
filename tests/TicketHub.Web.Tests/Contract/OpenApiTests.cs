using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.Swagger;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Hosting;
using TicketHub.Web.Tests.Architecture;

namespace TicketHub.Web.Tests.Contract;

/// <summary>openapi.yaml is the public promise: it changes only together with a diff that somebody has read.</summary>
public class OpenApiTests
{
    private TicketHubApp app = null!;
    private OpenApiDocument described = null!;

    [OneTimeSetUp]
    public async Task Describe()
    {
        app = await TicketHubApp.Start(DatabaseKind.Sqlite);
        described = app.Services.GetRequiredService<ISwaggerProvider>().GetSwagger(ApiDescription.Document);
    }

    [OneTimeTearDown]
    public async Task StopApp() => await app.DisposeAsync();

    [Test]
    public async Task The_committed_contract_is_what_the_host_describes()
    {
        var now = await described.SerializeAsYamlAsync(OpenApiSpecVersion.OpenApi3_0);
        now = now.ReplaceLineEndings("\n").TrimEnd() + "\n";
        var file = Path.Combine(Repository.Root, "openapi.yaml");
        if (Environment.GetEnvironmentVariable("UPDATE_OPENAPI") == "1")
            await File.WriteAllTextAsync(file, now);

        Assert.That(File.Exists(file) ? await File.ReadAllTextAsync(file) : "", Is.EqualTo(now), "Run the test with UPDATE_OPENAPI=1 and read the diff.");
    }

    [Test]
    public void Every_operation_says_what_happens_without_a_token_and_after_too_many_calls()
    {
        foreach (var (path, operation) in Operations())
            Assert.That(operation.Responses!.Keys, Does.Contain("401").And.Contain("429"), path);
    }

    [Test]
    public void Every_refusal_is_problem_details()
    {
        foreach (var (path, operation) in Operations())
        {
            foreach (var (status, answer) in operation.Responses!.Where(r => r.Key[0] is '4' or '5'))
                Assert.That(answer.Content!.Keys, Is.EqualTo(new[] { "application/problem+json" }), $"{path} {status}");
        }
    }

    [Test]
    public void Every_verb_but_those_that_append_demands_the_version()
    {
        var free = Operations().Where(o => o.Operation.Parameters?.SingleOrDefault(p => p.Name == "If-Match") is { Required: false })
            .Select(o => o.Operation.OperationId);

        Assert.That(free, Is.EquivalentTo(new[] { "replyTicket", "noteTicket", "tellTicket" }));
    }

    [Test]
    public void Every_post_that_changes_something_takes_an_idempotency_key()
    {
        var without = Operations().Where(o => o.Operation.RequestBody is not null && o.Operation.Parameters?.Any(p => p.Name == "Idempotency-Key") != true)
            .Select(o => o.Operation.OperationId);

        // What is assessed changes nothing, to follow again is to follow, and bytes have their place in the file.
        Assert.That(without, Is.EquivalentTo(new[] { "assessTicket", "follow", "unfollow", "patchUpload" }));
    }

    [Test]
    public void Enumerations_are_told_by_name_and_parameters_as_they_are_written()
    {
        var enums = described.Components!.Schemas!.Where(s => s.Value.Enum?.Count > 0).ToList();
        var parameters = Operations().SelectMany(o => o.Operation.Parameters ?? []).Where(p => p.In is ParameterLocation.Query).Select(p => p.Name!);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(enums.SelectMany(e => e.Value.Enum!).Select(v => v!.GetValueKind()).Distinct(), Is.EqualTo(new[] { System.Text.Json.JsonValueKind.String }));
            Assert.That(enums.Single(e => e.Key == "TicketStatus").Value.Enum!.Select(v => v!.ToString()), Does.Contain("waitingForRequester"));
            Assert.That(parameters.Where(p => char.IsUpper(p[0])), Is.Empty);
        }
    }

    [Test]
    public void An_input_is_closed_and_an_answer_may_grow()
    {
        bool Closed(string schema) => described.Components!.Schemas![schema] is OpenApiSchema { AdditionalPropertiesAllowed: false };

        using (Assert.EnterMultipleScope())
        {
            Assert.That(((string[])["Filing", "Reply", "MergeDefect", "NewSwap", "Help"]).Where(input => !Closed(input)), Is.Empty);
            Assert.That(((string[])["Ticket", "Problem", "Swap"]).Where(Closed), Is.Empty);
        }
    }

    [TestCase("/openapi/v1.json")]
    [TestCase("/openapi/v1.yaml")]
    public async Task The_running_host_gives_its_description_to_anyone(string path)
    {
        var text = await app.Anonymous().GetStringAsync(path);

        Assert.That(text, Does.Contain("openapi").And.Contain("fileTicket"));
        if (path.EndsWith("json", StringComparison.Ordinal))
            Assert.That(JsonNode.Parse(text)!["paths"]!.AsObject(), Has.Count.GreaterThan(15));
    }

    private IEnumerable<(string Path, OpenApiOperation Operation)> Operations() =>
        described.Paths.SelectMany(p => p.Value.Operations!.Select(o => ($"{o.Key} {p.Key}", o.Value)));
}
