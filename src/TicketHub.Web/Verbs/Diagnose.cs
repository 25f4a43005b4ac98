using System.CommandLine;
using System.Text;
using TicketHub.Diagnostics;
using TicketHub.Diagnostics.Logs;
using TicketHub.Diagnostics.Recognition;
using TicketHub.Web.Features.Diagnosis;

namespace TicketHub.Web.Verbs;

/// <summary>
/// <c>diagnose FILE…</c>: what a desk would find in these files, told on the server where they lie. Needs no database and sends nothing
/// anywhere.
/// </summary>
public static class Diagnose
{
    /// <summary>128 and SIGTERM, as shells count.</summary>
    private const int EndedBySignal = 143;

    private static readonly string[] Locales = ["LC_ALL", "LC_MESSAGES", "LANG"];

    public static Command Build()
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Logs, thread dumps, crash files, GC logs, heap dumps; packed or not",
            Arity = ArgumentArity.OneOrMore,
        };
        var json = new Option<bool>("--json") { Description = "All findings as JSON" };
        var language = new Option<string?>("--language") { Description = "ru, kk or en (default: that of the environment)" };
        language.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<string?>() is { } code && Languages.Parse(code) is null)
                given.AddError($"There is no language '{code}'. It can be ru, kk or en.");
        });
        var command = new Command("diagnose", "Read logs and dumps where they lie and say what broke") { files, json, language };
        command.SetAction((parsed, stop) =>
        {
            var reader = Languages.Parse(parsed.GetValue(language)) ?? OfEnvironment(Environment.GetEnvironmentVariable);
            // Not on this thread: whoever asks it to end need not wait for a read that does not return.
            return Task.Run(() => Run(parsed.GetRequiredValue(files), parsed.GetValue(json), reader, stop), stop);
        });
        return command;
    }

    /// <returns>1 where a file could not be opened; the others are told all the same.</returns>
    private static int Run(IReadOnlyList<string> paths, bool json, Language language, CancellationToken stop)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var words = WordBook.Load(typeof(Diagnose).Assembly, throwOnMissing: false).In(language);
        var found = new List<FileFindings>();
        var failed = 0;
        foreach (var path in paths)
        {
            if (PathKinds.Of(path) is not PathKind.File and var kind)
            {
                Complain(words.Say($"diagnosis.unopened.{kind.ToString().ToLowerInvariant()}", path));
                failed = 1;
                continue;
            }

            try
            {
                var findings = Read(path, stop);
                found.Add(findings);
                if (!json)
                    Console.WriteLine(string.Join(Environment.NewLine, FindingsText.Of(findings, words).Select(TerminalText.Line)));
            }
            catch (OperationCanceledException)
            {
                return EndedBySignal;
            }
            catch (Exception closed) when (closed is IOException
                or UnauthorizedAccessException or ArgumentException or NotSupportedException)
            {
                Complain(words.Say("diagnosis.unopened", path, closed.Message.TrimEnd('.')));
                failed = 1;
            }
        }

        if (json)
            Console.WriteLine(TerminalText.Json(FindingsJson.Of(found)));
        return failed;
    }

    private static void Complain(string sentence) => Console.Error.WriteLine(TerminalText.Line(sentence));

    /// <summary>The first that is set decides, as in any shell. English where it names none of ours: so speak the other verbs.</summary>
    public static Language OfEnvironment(Func<string, string?> variable) =>
        Locales.Select(variable).FirstOrDefault(value => !string.IsNullOrEmpty(value)) is { Length: >= 2 } locale
            ? Languages.Parse(locale[..2]) ?? Language.En
            : Language.En;

    private static FileFindings Read(string path, CancellationToken stop)
    {
        Stream Open() => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        var findings = Diagnosis.Of(path, Open, LogOptions.For(Path.GetFileName(path)), stop);
        return findings.Kind is FileKind.HeapDump ? findings with { Holders = Diagnostics.Heaps.HeapDumps.Climb(Open, stop) } : findings;
    }
}
