using System.Diagnostics;

namespace TicketHub.Testing.Hosts;

/// <summary>What a command such as <c>token create</c> answered.</summary>
public sealed record VerbResult(int ExitCode, string Output, string Errors)
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);

    public IEnumerable<string> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static async Task<VerbResult> Of(ProcessStartInfo command)
    {
        using var process = Process.Start(command)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        try
        {
            await process.WaitForExitAsync().WaitAsync(Timeout);
        }
        catch (TimeoutException)
        {
            process.Kill();
            throw new TimeoutException(
                $"{string.Join(' ', command.ArgumentList)} did not end within {Timeout}:\n{await output}\n{await errors}");
        }

        return new VerbResult(process.ExitCode, await output, await errors);
    }

    public VerbResult MustSucceed() =>
        ExitCode == 0 ? this : throw new InvalidOperationException($"Exit code {ExitCode}:\n{Output}\n{Errors}");
}
