using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Tests.Security;

/// <summary>An endpoint that somebody adds without a decision who may call it fails here.</summary>
public class EndpointTests
{
    private static readonly string[] OpenToAnyone =
        ["/health/live", "/health/ready", "/openapi/{documentName}.{extension:regex(^(json|yaml)$)}", "/language", "/theme", "sign-in", "error/{status:int?}",
            "invitation/{token?}", "/calendar/{token}.ics", "/calendar/{**other}"];

    private TicketHubApp app = null!;

    [OneTimeSetUp]
    public async Task StartApp() => app = await TicketHubApp.Start(DatabaseKind.Sqlite);

    [OneTimeTearDown]
    public async Task StopApp() => await app.DisposeAsync();

    [Test]
    public void Only_the_listed_addresses_are_open_to_anyone() => Assert.That(
        Endpoints().Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is not null).Select(Pattern).Distinct(),
        Is.EquivalentTo(OpenToAnyone));

    [Test]
    public void Every_operation_of_the_api_asks_for_a_token_and_uploads_alone_take_a_session_too()
    {
        var others = Endpoints().Where(IsApi)
            .Where(e => !e.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(a => a.Policy == SigningInServices.ApiPolicy)).ToList();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(others.Select(Pattern).Distinct(), Is.EquivalentTo(new[] { "/api/v1/uploads/", "/api/v1/uploads/{id}" }));
            Assert.That(others.Select(e => e.Metadata.GetMetadata<IAuthorizeData>()?.Policy), Has.All.EqualTo(SigningInServices.UploadsPolicy));
        }
    }

    [Test]
    public async Task The_apis_policy_takes_tokens_and_nothing_else()
    {
        var policy = await Policies().GetPolicyAsync(SigningInServices.ApiPolicy);

        Assert.That(policy!.AuthenticationSchemes, Is.EqualTo(new[] { TokenAuthentication.SchemeName }));
    }

    [Test]
    public async Task What_decides_nothing_itself_is_refused_to_who_is_not_signed_in()
    {
        var fallback = await Policies().GetFallbackPolicyAsync();

        Assert.That(fallback!.Requirements.Select(r => r.GetType().Name), Does.Contain("DenyAnonymousAuthorizationRequirement"));
    }

    [Test]
    public void Every_operation_of_the_api_has_an_id_of_its_own_and_a_tag()
    {
        var operations = Endpoints().Where(IsApi).Where(e => !Pattern(e).Contains("{**", StringComparison.Ordinal)).ToList();
        var ids = operations.Select(e => e.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName).ToList();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(operations, Has.Count.GreaterThan(20));
            Assert.That(operations.Where(e => e.Metadata.GetMetadata<IEndpointNameMetadata>() is null).Select(Pattern), Is.Empty);
            Assert.That(operations.Where(e => !(e.Metadata.GetMetadata<ITagsMetadata>()?.Tags.Count > 0)).Select(Pattern), Is.Empty);
            Assert.That(ids, Is.Unique);
        }
    }

    [Test]
    public async Task Whoever_is_not_signed_in_gets_nothing_from_any_other_address()
    {
        using var nobody = app.Anonymous();
        var others = Endpoints().Select(e => "/" + Pattern(e).TrimStart('/')).Distinct()
            .Where(p => !OpenToAnyone.Any(open => p.TrimStart('/') == open.TrimStart('/')))
            .Select(p => p.Replace("{number}", "1", StringComparison.Ordinal).Replace("{queue}", "defect", StringComparison.Ordinal).Replace("{id:guid}", Guid.Empty.ToString(), StringComparison.Ordinal).Replace("/{handler?}", "", StringComparison.Ordinal).Replace("{**rest}", "x", StringComparison.Ordinal));

        foreach (var path in others)
        {
            using var answer = await nobody.GetAsync(new Uri(path, UriKind.Relative));
            Assert.That((int)answer.StatusCode, Is.EqualTo(401).Or.EqualTo(302), path);
            Assert.That(answer.Headers.Location?.ToString() ?? "/sign-in", Does.Contain("/sign-in"), path);
        }
    }

    private static bool IsApi(RouteEndpoint endpoint) => Pattern(endpoint).TrimStart('/').StartsWith("api/", StringComparison.Ordinal);

    private static string Pattern(RouteEndpoint endpoint) => endpoint.RoutePattern.RawText!;

    private IAuthorizationPolicyProvider Policies() => app.Services.GetRequiredService<IAuthorizationPolicyProvider>();

    private IEnumerable<RouteEndpoint> Endpoints() =>
        app.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>();
}
