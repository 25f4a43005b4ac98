using System.Diagnostics;

namespace TicketHub.Testing.Hosts;

/// <summary><c>dotnet some.dll words…</c> with an environment that nothing of the test run leaks into.</summary>
public static class DotnetCommand
{
    private static readonly string[] LeakingPrefixes = ["ASPNETCORE_", "TICKETHUB_", "TicketHub__"];

    public static ProcessStartInfo For(string assembly, IEnumerable<string> words, IReadOnlyDictionary<string, string> environment)
    {
        // Not Environment.ProcessPath: that is the test runner or the benchmark's own executable.
        var dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var command = new ProcessStartInfo(dotnet, [assembly, .. words])
        {
            WorkingDirectory = Path.GetDirectoryName(assembly),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in command.Environment.Keys.Where(Leaks).ToList())
            command.Environment.Remove(name);
        foreach (var (name, value) in environment)
            command.Environment[name] = value;
        return command;
    }

    private static bool Leaks(string name) =>
        LeakingPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal));
}
