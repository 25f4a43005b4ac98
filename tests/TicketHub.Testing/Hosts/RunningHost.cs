using TicketHub.Storage;
using TicketHub.Testing.Databases;

namespace TicketHub.Testing.Hosts;

/// <summary>The real executable with a data folder and a database of its own, to be killed and started again.</summary>
public sealed class RunningHost : IAsyncDisposable
{
    private static readonly string Executable = typeof(Program).Assembly.Location;

    private readonly DirectoryInfo data = new(ScratchFolder.Create("tickethub-"));
    private readonly Dictionary<string, string> environment = new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Production",
        ["TicketHub__RateLimit__PerMinute"] = "1000000",
    };

    private readonly DatabaseKind database;
    private ChildServer? server;

    public RunningHost(DatabaseKind database, IReadOnlyDictionary<string, string>? settings = null)
    {
        this.database = database;
        if (database == DatabaseKind.Postgres)
        {
            environment["TICKETHUB_DATABASE"] = "postgres";
            environment["TICKETHUB_CONNECTION"] = PostgresServer.Shared.CreateDatabase();
        }

        foreach (var (name, value) in settings ?? new Dictionary<string, string>())
            environment[name] = value;
    }

    /// <summary>Changes with every restart: the system gives the port.</summary>
    public Uri Address => Server.Address;

    public string Output => server?.Output ?? "";

    public int ProcessId => Server.ProcessId;

    public string DataFolder => data.FullName;

    /// <summary>Null on SQLite, whose database is in the folder.</summary>
    public string? Connection => environment.GetValueOrDefault("TICKETHUB_CONNECTION");

    private ChildServer Server => server ?? throw new InvalidOperationException("The host has not been started.");

    public async Task Start() =>
        server = await ChildServer.Start(Command("serve", "--urls", "http://127.0.0.1:0"));

    public Task Kill() => Server.Kill();

    /// <summary>Kills the host if it still runs, and starts it on the same data.</summary>
    public async Task Restart()
    {
        await Server.DisposeAsync();
        await Start();
    }

    /// <summary>Runs a verb such as <c>migrate</c> or <c>token create --email E</c> on the same data.</summary>
    public Task<VerbResult> Run(params string[] verb) => VerbResult.Of(Command(verb));

    /// <summary>Runs a verb of the classifier, whose <c>--data</c> is a file, on the same data.</summary>
    public Task<VerbResult> Classify(params string[] words) => VerbResult.Of(DotnetCommand.For(
        Executable, ["classify", .. words], new Dictionary<string, string>(environment) { ["TICKETHUB_DATA"] = data.FullName }));

    /// <summary>Takes a database that is made already in place of the empty one.</summary>
    internal T Take<T>(Func<string, DatabaseKind, (string? Connection, T Filled)> copy)
    {
        var (connection, filled) = copy(data.FullName, database);
        if (connection is not null)
            environment["TICKETHUB_CONNECTION"] = connection;
        return filled;
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
            await server.DisposeAsync();
        data.Delete(recursive: true);
    }

    private System.Diagnostics.ProcessStartInfo Command(params string[] words) =>
        DotnetCommand.For(Executable, [.. words, "--data", data.FullName], environment);
}
