using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TicketHub.Classification;
using TicketHub.Domain;
using TicketHub.Domain.People;
using TicketHub.Domain.Tickets;
using TicketHub.Storage;
using TicketHub.Web.Features.KnownDefects;
using TicketHub.Web.Features.People;
using TicketHub.Web.Features.Planning;
using TicketHub.Web.Hosting;

namespace TicketHub.Web.Features.Sample;

/// <summary>Someone to sign in as: role in English, e-mail, password.</summary>
public sealed record SampleSignIn(string Role, string Name, string Email, string Password);

/// <summary>Fills an empty database with an organization to try TicketHub with.</summary>
public sealed class SampleOrganization(
    Writes writes, TicketHubDb read, NewPeople people, Assessor assessor,
    PlanSettings planning, Settings settings, IHostEnvironment environment, TimeProvider clock)
{
    /// <exception cref="SettingsException">Somebody is here already; nothing was changed.</exception>
    public async Task<IReadOnlyList<SampleSignIn>> Fill(CancellationToken ct)
    {
        var signIns = await writes.Run(FillOnce, ct);
        if (environment.IsDevelopment())
            Remember(signIns);
        return signIns;
    }

    public async Task FillIfEmpty(CancellationToken ct)
    {
        if (!await read.People.AnyAsync(ct))
            await Fill(ct);
    }

    private async Task<IReadOnlyList<SampleSignIn>> FillOnce(TicketHubDb db, CancellationToken ct)
    {
        if (await db.People.AnyAsync(ct))
            throw new SettingsException(
                "The database is not empty: the sample organization would mix with real people. Nothing was changed.");

        var departments = Named(SamplePeople.All.Select(m => m.Department), Department.Found);
        var projects = Named(SamplePeople.All.SelectMany(m => m.Projects), ClientProject.Start);
        db.AddRange(departments.Values);
        db.AddRange(projects.Values);
        var actors = new Dictionary<string, Actor>();
        var signIns = new List<SampleSignIn>();
        foreach (var member in SamplePeople.All)
        {
            var (person, password) = people.Put(db, new(member.Name, member.Email, member.Role, departments[member.Department].Id));
            db.AddRange(member.Projects.Select(project => Membership.Of(projects[project].Id, person.Id)));
            foreach (var project in member.Projects.Where(_ => member.Role is Roles.Manager))
                projects[project].GiveTo(person.Id);
            actors[member.Key] = person.AsActor();
            signIns.Add(new(RoleNames.Of(member.Role)[0], member.Name, member.Email, password));
        }

        await db.SaveChangesAsync(ct);
        var filed = new List<Ticket>();
        foreach (var request in SampleRequests.All.Concat(SampleWishes.All))
        {
            filed.Add(File(request, actors, projects));
            db.Tickets.Add(filed[^1]);
            // One by one, so that numbers follow the order of filing on both databases.
            await db.SaveChangesAsync(ct);
            await NoticeDefects.Body(db, filed[^1], filed[^1].FiledAt, ct);
        }

        await SampleBacklog.Fill(db, filed, actors["marat"], clock.GetUtcNow(), ct);
        await new SamplePlan(db, actors["marat"], actors["irina"], clock.GetUtcNow(), planning.Calendar).Fill(filed, ct);
        await SampleDemand.Fill(db, actors, projects[SamplePeople.Clinic].Id, clock.GetUtcNow(), ct);
        return signIns;
    }

    private Ticket File(SampleRequest request, Dictionary<string, Actor> actors, Dictionary<string, ClientProject> projects)
    {
        var at = clock.GetUtcNow() - request.Ago;
        var project = request.Project is null ? (Guid?)null : projects[request.Project].Id;
        var draft = new RequestDraft(
            request.Title, request.Body, request.Kind, project, request.Version, request.Environment, request.Blocked,
            request.Noticed is { } noticed ? at - noticed : null, request.Steps);
        var ticket = Ticket.File(
            draft, assessor.Assess(draft.AsRequestText()), actors[request.By], at,
            certification: actors[request.By].CertificationOn(AlmatyTime.DayOf(at)));
        request.Then?.Invoke(new SampleWork(ticket, actors, at));
        return ticket;
    }

    private Dictionary<string, T> Named<T>(IEnumerable<string> names, Func<Guid, string, T> make) =>
        names.Distinct().ToDictionary(name => name, name => make(Guid.CreateVersion7(clock.GetUtcNow()), name));

    /// <summary>For the sign-in page of a developer's own machine; only the owner of the process can read the file.</summary>
    private void Remember(IReadOnlyList<SampleSignIn> signIns)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(settings.SamplePeopleFile, options);
        JsonSerializer.Serialize(file, signIns);
    }
}

public static class SampleServices
{
    public static IServiceCollection AddSample(this IServiceCollection services) =>
        services.AddScoped<NewPeople>().AddScoped<SampleOrganization>();
}
