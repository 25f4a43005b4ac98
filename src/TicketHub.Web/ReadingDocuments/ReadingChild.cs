using System.Diagnostics;
using System.Runtime.InteropServices;
using TicketHub.Domain.Attachments;

namespace TicketHub.Web.ReadingDocuments;

/// <summary>How the child is started, and what it may take. A limit, not a jail: see decision 0010.</summary>
public sealed record ReadingChild
{
    /// <summary>Where a child finds the file that <see cref="OnFile"/> gives it.</summary>
    public const int FileDescriptor = 3;

    private static readonly string[] WithFile = ["/bin/sh", "-c", $"exec \"$@\" {FileDescriptor}<\"$0\""];
    private static readonly string[] NoNetwork = ["unshare", "--net", "--map-root-user", "--"];

    /// <summary>The largest file that is read comes to half of it, what is unpacked from it to the other half.</summary>
    public long Heap { get; init; } = 512 * AttachmentLimits.Megabyte;

    /// <summary>All memory that it can write to: the heap, the runtime's own, what pdftotext takes.</summary>
    public long Data { get; init; } = AttachmentLimits.Gigabyte;

    public TimeSpan Cpu { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>From its start to its last word; then it is killed with its children.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>What it runs; tests put something that misbehaves here.</summary>
    public IReadOnlyList<string> Command { get; init; } = CommandOf(ReadDocument.Verb);

    /// <summary>In front of it: limits, and a namespace without a network, as far as this machine has them.</summary>
    public IReadOnlyList<string> Fences { get; init; } = [];

    public bool HasLimits { get; init; } = true;

    /// <summary>
    /// It has so much to do that its code is compiled well the first time: else it would have read most of a file with code that was made
    /// in a hurry. For less, that hurry is the better choice.
    /// </summary>
    public bool WorksLong { get; init; }

    /// <summary>Looks once which of the programs this machine has, and says in the log which are missing.</summary>
    public static ReadingChild OfThisMachine(ILogger log)
    {
        if (!IsInstalled("pdftotext"))
            log.LogWarning("pdftotext is missing: attached PDF files cannot be read. Install poppler-utils");
        var limits = IsInstalled("prlimit");
        if (!limits)
            log.LogWarning("prlimit is missing: reading a document is limited in its heap and by the clock only. Install util-linux");
        var alone = Works(NoNetwork);
        if (!alone)
            log.LogWarning("unshare is refused here: the process that reads documents has a network");
        return new() { HasLimits = limits, Fences = alone ? NoNetwork : [] };
    }

    /// <summary>This program again, for one of its verbs.</summary>
    public static IReadOnlyList<string> CommandOf(string verb) => [Dotnet(), "exec", typeof(ReadingChild).Assembly.Location, verb];

    /// <summary>The same with a file as a handle that a shell opens for reading: it can go back in it, and keeps it where it is renamed.</summary>
    public ReadingChild OnFile(string path) => this with { Fences = [.. WithFile, path, .. Fences] };

    public ProcessStartInfo In(string folder)
    {
        string[] words = [.. Fences, .. HasLimits ? Limits() : [], .. Command];
        var command = new ProcessStartInfo(words[0], words.Skip(1))
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        command.Environment.Clear();
        foreach (var (name, value) in Environment(folder))
            command.Environment[name] = value;
        return command;
    }

    /// <summary>Never --as: the runtime reserves far more addresses than it uses, and would not start.</summary>
    private string[] Limits() =>
        ["prlimit", $"--data={Data}", $"--cpu={(long)Math.Ceiling(Cpu.TotalSeconds)}", "--fsize=1048576", "--core=0", "--"];

    private Dictionary<string, string> Environment(string folder) => new()
    {
        ["PATH"] = SearchPath,
        ["HOME"] = folder,
        ["TMPDIR"] = folder,
        ["LC_ALL"] = "C.UTF-8",
        ["DOTNET_GCHeapHardLimit"] = "0x" + Heap.ToString("X", System.Globalization.CultureInfo.InvariantCulture),
        ["DOTNET_gcServer"] = "0",
        ["DOTNET_gcConcurrent"] = "0",
        ["DOTNET_EnableDiagnostics"] = "0",
        // It lives for a moment: no second compilation, no counting for it.
        ["DOTNET_TieredPGO"] = "0",
        ["DOTNET_TieredCompilation"] = WorksLong ? "0" : "1",
        // Two views of generated code need a file larger than --fsize allows.
        ["DOTNET_EnableWriteXorExecute"] = "0",
    };

    private static string SearchPath => System.Environment.GetEnvironmentVariable("PATH") ?? "/usr/bin:/bin";

    private static bool IsInstalled(string program) =>
        SearchPath.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    private static bool Works(string[] fence)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(fence[0], [.. fence.Skip(1), "true"]) { RedirectStandardError = true });
            return process!.WaitForExit(TimeSpan.FromSeconds(5)) && process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    /// <summary>The one that runs this process. Not Environment.ProcessPath: a test's or a host's own executable.</summary>
    private static string Dotnet()
    {
        var root = Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..");
        return Path.GetFullPath(Path.Combine(root, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
    }
}
