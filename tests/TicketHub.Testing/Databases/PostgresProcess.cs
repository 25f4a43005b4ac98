using System.Diagnostics;

namespace TicketHub.Testing.Databases;

/// <summary>The server program with its folder, tied to the life of this process by a pipe.</summary>
internal sealed class PostgresProcess
{
    // The shell waits on its standard input, which closes when this process ends, however it ends (a test host is killed
    // soon after its last test). Only then does it stop the server and remove the folder.
    private const string Script = """
        set -eu
        trap '' INT
        bin=$1
        folder=$(mktemp -d -t tickethub-postgres.XXXXXX)
        trap '"$bin/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1 || true; rm -rf "$folder"' EXIT
        "$bin/initdb" -D "$folder/data" --auth=trust --username=postgres --encoding=UTF8 --locale=C.UTF-8 --no-sync >/dev/null
        cat >>"$folder/data/postgresql.conf" <<CONF
        listen_addresses = ''
        unix_socket_directories = '$folder'
        max_connections = 1000
        fsync = off
        synchronous_commit = off
        full_page_writes = off
        CONF
        "$bin/pg_ctl" -D "$folder/data" -w -t 60 -l "$folder/log" start >/dev/null || { cat "$folder/log" >&2; exit 1; }
        echo "$folder"
        cat >/dev/null
        """;

    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(90);

    // Held for as long as the server is wanted: collecting it would close the pipe.
    private readonly Process shell;

    private PostgresProcess(Process shell, string folder) => (this.shell, Folder) = (shell, folder);

    public string Folder { get; }

    public static PostgresProcess Start()
    {
        var shell = Process.Start(Command(FindBinaries()))!;
        var errors = shell.StandardError.ReadToEndAsync();
        var folder = shell.StandardOutput.ReadLineAsync().WaitAsync(StartTimeout).GetAwaiter().GetResult();
        return folder is not null
            ? new PostgresProcess(shell, folder)
            : throw new InvalidOperationException($"PostgreSQL did not start: {errors.GetAwaiter().GetResult()}");
    }

    private static string FindBinaries()
    {
        const string debian = "/usr/lib/postgresql";
        var versions = Directory.Exists(debian) ? Directory.GetDirectories(debian) : [];
        var newest = versions
            .Select(version => Path.Combine(version, "bin"))
            .Where(bin => File.Exists(Path.Combine(bin, "initdb")))
            .MaxBy(bin => int.TryParse(Path.GetFileName(Path.GetDirectoryName(bin)), out var version) ? version : 0);
        if (newest is null)
            Prerequisite.Missing("PostgreSQL", "postgresql");
        return newest;
    }

    private static ProcessStartInfo Command(string binaries)
    {
        // initdb refuses to run as root; Debian's package brings the user.
        string[] words = Environment.IsPrivilegedProcess
            ? ["runuser", "-u", "postgres", "--", "sh", "-c", Script, "sh", binaries]
            : ["sh", "-c", Script, "sh", binaries];
        return new ProcessStartInfo(words[0], words[1..])
        {
            WorkingDirectory = "/",
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
    }
}
