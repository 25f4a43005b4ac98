using AutoMapper;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TicketHub.Domain;
using TicketHub.Domain.People;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;

namespace TicketHub.Web.Tests.Architecture;

/// <summary>The arrows between the parts, and what a part must not touch.</summary>
public class ProjectTests
{
    [Test]
    public void The_domain_references_only_the_base_library() => Assert.That(
        typeof(Refusal).Assembly.GetReferencedAssemblies().Select(a => a.Name).Where(name => !name!.StartsWith("System.", StringComparison.Ordinal)),
        Is.Empty);

    [Test]
    public void The_pure_libraries_know_neither_the_database_nor_the_web()
    {
        string[] forbidden = ["TicketHub.Storage", "TicketHub.Web", "Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore"];
        string[] pure = ["TicketHub.Classification", "TicketHub.Documents", "TicketHub.Diagnostics"];

        // Those of them that the host uses by now; a library that nothing refers to is not beside it.
        foreach (var file in pure.Select(name => Path.Combine(AppContext.BaseDirectory, name + ".dll")).Where(File.Exists))
        {
            var references = System.Reflection.Assembly.LoadFrom(file).GetReferencedAssemblies().Select(a => a.Name!);
            Assert.That(references.Where(name => forbidden.Any(f => name.StartsWith(f, StringComparison.Ordinal))), Is.Empty, file);
        }
    }

    [Test]
    public void Use_cases_know_nothing_of_http()
    {
        var touching =
            from type in typeof(Program).Assembly.GetTypes()
            where type.Namespace?.Contains(".Features.", StringComparison.Ordinal) == true && IsUseCase(type)
            from method in type.GetMembers().OfType<System.Reflection.MethodBase>()
            from parameter in method.GetParameters()
            where parameter.ParameterType.IsAssignableTo(typeof(HttpContext)) || parameter.ParameterType.IsAssignableTo(typeof(HttpRequest))
                || parameter.ParameterType.IsAssignableTo(typeof(HttpResponse)) || parameter.ParameterType.IsAssignableTo(typeof(IHttpContextAccessor))
            select $"{type.Name}.{method.Name}";

        Assert.That(touching, Is.Empty);
    }

    /// <summary>A class with a Run of its own, which endpoint and page call alike.</summary>
    private static bool IsUseCase(Type type) => type is { IsClass: true, IsAbstract: false } && type.GetMethods().Any(method => method.Name == "Run");

    [Test]
    public void There_are_use_cases_to_look_at() =>
        Assert.That(typeof(Program).Assembly.GetTypes().Count(IsUseCase), Is.GreaterThan(5));

    [Test]
    public async Task Projections_fill_every_member_and_no_reads_go_into_an_entity()
    {
        await using var app = await TicketHubApp.Start(DatabaseKind.Sqlite);

        app.Services.GetRequiredService<IMapper>().ConfigurationProvider.AssertConfigurationIsValid();
    }

    [Test]
    public async Task Nothing_is_saved_but_through_the_one_way_in()
    {
        await using var app = await TicketHubApp.Start(DatabaseKind.Sqlite);
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<TicketHubDb>>().CreateDbContextAsync();
        db.Departments.Add(Department.Found(Guid.NewGuid(), "Мимо"));

        Assert.That(() => db.SaveChangesAsync(), Throws.InvalidOperationException.With.Message.Contains("Writes.Run"));
        Assert.That(() => db.SaveChanges(), Throws.InvalidOperationException.With.Message.Contains("Writes.Run"));
    }

    [Test]
    public async Task A_context_that_writes_hands_no_right_to_the_next_who_gets_it_from_the_pool()
    {
        await using var app = await TicketHubApp.Start(DatabaseKind.Sqlite);
        await app.Write(_ => Task.CompletedTask);

        await using var db = await app.Services.GetRequiredService<IDbContextFactory<TicketHubDb>>().CreateDbContextAsync();

        Assert.That(db.MayWrite, Is.False);
    }
}
