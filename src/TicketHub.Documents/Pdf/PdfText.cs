using System.Diagnostics;
using System.Text;

namespace TicketHub.Documents.Pdf;

/// <summary>
/// PDF by pdftotext of poppler, in a process of its own, fed through pipes. It says of each word where it stands; paragraphs and
/// the rows of tables are found from that, for a PDF does not know them.
/// </summary>
internal static class PdfText
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
        var pages = WordBoxes.Read(process.StandardOutput, transcript.Room, out var full);
        if (full)
            Kill(process);
        process.WaitForExit();
        feeding.Wait(CancellationToken.None);
        if (!full && process.ExitCode != 0)
            throw new NotReadException(IsLocked(process.ExitCode, complaint.Result) ? ReadingState.Encrypted : ReadingState.Unreadable);
        transcript.Cut = full;
        Write(pages, transcript);
    }

    private static bool IsLocked(int exitCode, string complaint) =>
        exitCode == 3 || complaint.Contains("Incorrect password", StringComparison.OrdinalIgnoreCase);

    private static Process Start()
    {
        var command = new ProcessStartInfo(Program, ["-bbox", "-enc", "UTF-8", "-", "-"])
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

    private static void Write(IReadOnlyList<PdfPage> pages, Transcript transcript)
    {
        transcript.Pages = pages.Count;
        foreach (var page in Paragraphs.Of(PageEdges.Removed(pages)))
        {
            foreach (var line in page)
                transcript.Line(line);
            transcript.EndPage();
        }
    }
}
