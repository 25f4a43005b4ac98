using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace TicketHub.Documents.Pdf;

/// <summary>
/// PDF by pdftotext of poppler, in a process of its own, fed through pipes. Its -layout keeps a clause beside its number and the
/// cells of a row on one line; wide gaps then become bars.
/// </summary>
internal static partial class PdfText
{
    private const string Program = "pdftotext";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(25);

    public static void Read(byte[] bytes, Transcript transcript, Reading reading)
    {
        using var process = Start();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(reading.Stopped);
        patience.CancelAfter(Patience);
        using var killed = patience.Token.Register(() => Kill(process));
        var feeding = Task.Run(() => Feed(process, bytes), CancellationToken.None);
        var complaint = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var full = false;
        try
        {
            Pages(process.StandardOutput, transcript);
        }
        catch (Transcript.FullException)
        {
            full = true;
            Kill(process);
        }

        process.WaitForExit();
        feeding.Wait(CancellationToken.None);
        if (full)
            transcript.Cut = true;
        else if (process.ExitCode != 0)
            throw new NotReadException(IsLocked(process.ExitCode, complaint.Result) ? ReadingState.Encrypted : ReadingState.Unreadable);
    }

    private static bool IsLocked(int exitCode, string complaint) =>
        exitCode == 3 || complaint.Contains("Incorrect password", StringComparison.OrdinalIgnoreCase);

    private static Process Start()
    {
        var command = new ProcessStartInfo(Program, ["-layout", "-enc", "UTF-8", "-eol", "unix", "-", "-"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        try
        {
            return Process.Start(command)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // It is not installed; the service said so at its start.
            throw new NotReadException(ReadingState.Unreadable);
        }
    }

    private static void Feed(Process process, byte[] bytes)
    {
        try
        {
            process.StandardInput.BaseStream.Write(bytes);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has seen enough.
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }

    private static void Pages(StreamReader output, Transcript transcript)
    {
        var pages = 0;
        while (ReadLine(output, transcript.Room) is { } line)
        {
            // A form feed stands before the first line of the next page, or alone at the end.
            while (line.StartsWith(Transcript.PageEnd))
            {
                transcript.Pages = ++pages;
                transcript.EndPage();
                line = line[1..];
            }

            transcript.Line(WithBars(line));
        }
    }

    /// <summary>One line of a hostile file may be longer than everything that is kept.</summary>
    private static string? ReadLine(StreamReader output, int room)
    {
        var line = new StringBuilder();
        int letter;
        while ((letter = output.Read()) is not (-1 or '\n') && line.Length < room)
            line.Append((char)letter);
        return letter == -1 && line.Length == 0 ? null : line.ToString();
    }

    /// <summary>Three spaces and more between words are the edge of a column, but not after a clause's number.</summary>
    private static string WithBars(string line)
    {
        var trimmed = line.Trim(' ');
        return trimmed.Contains("   ", StringComparison.Ordinal) ? Gaps().Replace(MarkGap().Replace(trimmed, "$1 "), " | ") : trimmed;
    }

    [GeneratedRegex(@"^((?:\d{1,3}[.)])+\d{0,3}|[•·–—-]|\p{L}\)) {3,}(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex MarkGap();

    [GeneratedRegex(" {3,}", RegexOptions.NonBacktracking)]
    private static partial Regex Gaps();
}
