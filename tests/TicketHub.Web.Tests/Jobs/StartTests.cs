using System.Net;
using System.Net.Sockets;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Testing.Kills;
using TicketHub.Web.Tests.Security;

namespace TicketHub.Web.Tests.Jobs;

/// <summary>The real executable, configured by halves: it says in a sentence what to add, and ends.</summary>
public class StartTests
{
    [TestCase("TICKETHUB_DATABASE", "postgres", "TICKETHUB_CONNECTION is empty")]
    [TestCase("TICKETHUB_DATABASE", "oracle", "It can be sqlite or postgres")]
    [TestCase("TICKETHUB_CONNECTION", "Host=db", "TICKETHUB_DATABASE is not postgres")]
    [TestCase("TICKETHUB_PUBLICURL", "tickethub", "must be an http or https address")]
    public async Task Half_a_configuration_is_refused_in_a_sentence(string name, string value, string sentence)
    {
        await using var host = new RunningHost(DatabaseKind.Sqlite, new Dictionary<string, string> { [name] = value });

        Refused(await host.Run("migrate"), sentence);
    }

    [TestCase("http://0.0.0.0:0")]
    [TestCase("http://*:0")]
    [TestCase("http://[::]:0")]
    [TestCase("http://127.0.0.1:0;http://10.1.2.3:0")]
    public async Task An_address_that_others_reach_needs_a_public_address(string urls)
    {
        await using var host = new RunningHost(DatabaseKind.Sqlite);

        Refused(await host.Run("serve", "--urls", urls), "PublicUrl must be set");
    }

    [Test]
    public async Task An_address_that_is_taken_is_told_in_a_sentence()
    {
        await using var host = new RunningHost(DatabaseKind.Sqlite);
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();

        Refused(await host.Run("serve", "--urls", $"http://{other.LocalEndpoint}"), "Something else listens at");
    }

    [Test]
    public async Task A_data_folder_that_cannot_be_one_is_refused_in_a_sentence()
    {
        await using var host = new RunningHost(DatabaseKind.Sqlite);
        var file = Path.Combine(host.DataFolder, "file");
        await File.WriteAllTextAsync(file, "");
        var command = DotnetCommand.For(
            typeof(Program).Assembly.Location, ["migrate", "--data", file], new Dictionary<string, string> { ["ASPNETCORE_ENVIRONMENT"] = "Production" });

        Refused(await VerbResult.Of(command), "cannot be written to");
    }

    [Test]
    public async Task A_postgres_that_was_never_migrated_is_not_served_from()
    {
        await using var host = new RunningHost(DatabaseKind.Postgres);

        Refused(await host.Run("serve", "--urls", "http://127.0.0.1:0"), "Run the verb `migrate` once");
    }

    [Test]
    public async Task The_sample_does_not_mix_with_people_who_are_there()
    {
        await using var host = new RunningHost(DatabaseKind.Sqlite);
        (await host.Run("sample")).MustSucceed();

        Refused(await host.Run("sample"), "Nothing was changed");
    }

    [Test]
    public async Task An_administrator_gets_a_password_once_and_an_email_of_their_own()
    {
        await using var host = new RunningHost(DatabaseKind.Sqlite);

        var made = (await host.Run("admin", "create", "--email", "root@tickethub.example")).MustSucceed();
        var again = await host.Run("admin", "create", "--email", "ROOT@tickethub.example");
        var token = (await host.Run("token", "create", "--email", "root@tickethub.example")).MustSucceed();

        Assert.That(made.Lines.Last(), Does.Match("^admin root@tickethub.example [a-z2-9]{16}$"));
        Assert.That(token.Lines.Last(), Does.Match("^th_[0-9a-f]{64}$"));
        Refused(again, "is taken");
    }

    [TestCase("tokn", "create", "--email", "root@tickethub.example")]
    [TestCase("serv")]
    [TestCase("serve", "migrate")]
    [TestCase("--urls", "http://127.0.0.1:0", "migrat")]
    [TestCase("--urls=http://127.0.0.1:0", "migrat")]
    public async Task A_verb_with_a_slip_of_the_pen_is_refused_and_starts_nothing(params string[] words)
    {
        await using var host = new RunningHost(DatabaseKind.Sqlite);

        Refused(await host.Run(words), "There is no verb");
    }

    [Test]
    public async Task What_was_done_on_the_command_line_is_in_the_audit_list_as_such([Values] DatabaseKind database)
    {
        await using var host = new RunningHost(database);
        (await host.Run("migrate")).MustSucceed();
        var made = (await host.Run("admin", "create", "--email", "root@tickethub.example", "--name", "Корень")).MustSucceed();
        (await host.Run("token", "create", "--email", "root@tickethub.example", "--scope", "read")).MustSucceed();
        await host.Start();
        using var browser = new SignedInClient(host.Address);
        await browser.SignIn("root@tickethub.example", made.Lines.Last().Split(' ')[^1]);

        var page = (await browser.Get("/audit?by=operator")).Document();

        var rows = page.QuerySelectorAll("tbody tr").Select(row => string.Join(", ", row.QuerySelectorAll("td").Skip(1).Take(3).Select(cell => cell.TextContent.Trim())));
        Assert.That(rows, Is.EqualTo(new[]
        {
            "Командная строка, Создан токен API, Корень", "Командная строка, Добавлен человек, Корень", "Командная строка, Добавлено подразделение, Администрирование",
        }));
    }

    [TestCase("nobody@tickethub.example", "90", "--scope can be read or write", "calendar")]
    [TestCase("nobody@tickethub.example", "90", "Nobody here has the e-mail")]
    [TestCase("nobody@tickethub.example", "0", "between 1 and 365")]
    [TestCase("nobody@tickethub.example", "400", "between 1 and 365")]
    public async Task A_token_is_made_only_for_somebody_and_for_a_time(string email, string days, string sentence, string scope = "write")
    {
        await using var host = new RunningHost(DatabaseKind.Sqlite);

        Refused(await host.Run("token", "create", "--email", email, "--days", days, "--scope", scope), sentence);
    }

    [Test]
    public async Task A_lock_that_a_killed_migration_left_behind_keeps_nobody_waiting()
    {
        await using var host = new RunningHost(DatabaseKind.Sqlite);
        (await host.Run("migrate")).MustSucceed();
        await using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(host.DataFolder, "tickethub.db")};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "INSERT INTO __EFMigrationsLock (Id, Timestamp) VALUES (1, '2026-11-22 00:00:00')";
            await command.ExecuteNonQueryAsync();
        }

        await host.Start();
        await host.UntilReady(KillRounds.RecoveryLimit);
    }

    private static void Refused(VerbResult result, string sentence)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.ExitCode, Is.EqualTo(1), result.Output + result.Errors);
            Assert.That(result.Errors, Does.Contain(sentence));
            Assert.That(result.Errors, Does.Not.Contain("   at "), "A sentence, no stack.");
        }
    }
}
