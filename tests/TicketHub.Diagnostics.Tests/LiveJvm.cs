using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace TicketHub.Diagnostics.Tests;

/// <summary>A program of ../Java in the virtual machine of this computer; where there is none, the test is skipped and says so.</summary>
internal sealed class LiveJvm : IDisposable
{
    private readonly Process process;

    private LiveJvm(Process process) => this.process = process;

    public int Id => process.Id;

    /// <summary>Starts the program and returns when it says "ready".</summary>
    public static async Task<LiveJvm> Start(string program, params string[] options)
    {
        if (Find("jcmd") is null || Find("java") is not { } java)
        {
            Assert.Ignore("No JDK here (java and jcmd): only the committed dumps were read.");
            throw new UnreachableException();
        }

        var source = Path.Combine(Path.GetDirectoryName(Here())!, "Java", program + ".java");
        var live = new LiveJvm(Process.Start(new ProcessStartInfo(java, [.. options, source]) { RedirectStandardOutput = true })!);
        while (await live.process.StandardOutput.ReadLineAsync() is { } line && line != "ready")
        {
        }

        return live;
    }

    /// <summary>What jcmd answers.</summary>
    public async Task<string> Ask(params string[] question)
    {
        using var jcmd = Process.Start(new ProcessStartInfo(Find("jcmd")!, [Id.ToString(System.Globalization.CultureInfo.InvariantCulture), .. question]) { RedirectStandardOutput = true })!;
        var answer = await jcmd.StandardOutput.ReadToEndAsync();
        await jcmd.WaitForExitAsync();
        return answer;
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.Dispose();
    }

    private static string? Find(string tool) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, tool)).FirstOrDefault(File.Exists);

    private static string Here([CallerFilePath] string file = "") => file;
}
