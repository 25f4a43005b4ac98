using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using TicketHub.Domain.People;
using TicketHub.Storage;
using TicketHub.Storage.SigningIn;
using TicketHub.Web.Features.People;
using TicketHub.Web.Features.Sample;
using TicketHub.Web.Hosting;

namespace TicketHub.Web.Verbs;

/// <summary>What an operator does beside the running service. Each prepares the database as serving does.</summary>
public static class Maintenance
{
    public static Task<int> Migrate(string? data, CancellationToken ct) => InHost(data, async services =>
    {
        await Migration.Apply(services.GetRequiredService<Settings>(), services.GetRequiredService<IDbContextFactory<TicketHubDb>>(), ct);
        Console.WriteLine("The database is at this version.");
    }, migrated: false, ct);

    public static Task<int> CreateAdmin(string? data, string email, string? name, CancellationToken ct) => InHost(data, async services =>
    {
        var people = services.GetRequiredService<NewPeople>();
        var department = Department.Found(Guid.CreateVersion7(), "Администрирование");
        var person = new NewPerson(name ?? email, email, Roles.Admin, department.Id);
        var password = await people.Add(person, department, ct);
        Console.WriteLine($"admin {email} {password}");
    }, migrated: true, ct);

    public static Task<int> FillSample(string? data, CancellationToken ct) => InHost(data, async services =>
    {
        foreach (var person in await services.GetRequiredService<SampleOrganization>().Fill(ct))
            Console.WriteLine($"{person.Role} {person.Email} {person.Password}");
    }, migrated: true, ct);

    public static Task<int> CreateToken(string? data, string email, int days, TokenScope scope, CancellationToken ct) =>
        InHost(data, async services =>
        {
            if (days is < 1 or > AccessToken.MostDays)
                throw new SettingsException(FormattableString.Invariant($"--days must be between 1 and {AccessToken.MostDays}."));
            if (scope is not (TokenScope.Read or TokenScope.Write))
                throw new SettingsException("--scope can be read or write. The calendar's link is made by each person, on their own page.");
            var account = await services.GetRequiredService<UserManager<Account>>().FindByEmailAsync(email)
                ?? throw new SettingsException($"Nobody here has the e-mail {email}.");
            var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
            var (row, text) = AccessToken.Issue(account.Id, now, TimeSpan.FromDays(days), "token create", scope);
            await services.GetRequiredService<Writes>().Run(
                async (db, token) =>
                {
                    var person = await db.People.SingleAsync(p => p.Id == account.Id, token);
                    if (person.Disabled)
                        throw new SettingsException($"{email} is disabled: a token of theirs would open nothing.");
                    db.AccessTokens.Add(row);
                    db.Audit.Add(AuditEntry.Of(AuditAct.TokenMade, null, person.Id, person.Name, now, after: AuditValues.Of(row)));
                    return true;
                },
                ct);
            Console.WriteLine(text);
        }, migrated: true, ct);

    internal static async Task<int> InHost(string? data, Func<IServiceProvider, Task> work, bool migrated, CancellationToken ct)
    {
        var app = DeskHost.Build(data, ["--Logging:LogLevel:Default=Warning"]);
        await using (app)
        {
            if (migrated)
                await DeskHost.PrepareDatabase(app.Services, ct);
            await using var scope = app.Services.CreateAsyncScope();
            await work(scope.ServiceProvider);
        }

        return 0;
    }
}
