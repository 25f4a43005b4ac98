using System.Text;
using System.Text.Json;
using Microsoft.Win32.SafeHandles;
using TicketHub.Diagnostics.Logs;
using TicketHub.Diagnostics.Viewing;
using TicketHub.Web.ReadingDocuments;

namespace TicketHub.Web.ViewingLogs;

/// <summary>
/// The child's side: the file as an inherited handle, a question a line by standard input, an answer a line by standard output. It ends
/// with its parent, or when nobody asks any more. Not a verb for people.
/// </summary>
public static class ViewLog
{
    public const string Verb = "view-log";

    public static int Run()
    {
        using var asked = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
        using var said = Console.OpenStandardOutput();
        var opening = JsonSerializer.Deserialize(asked.ReadLine() ?? "null", LogJson.Written.LogOpening) ?? throw new InvalidDataException("Nothing was asked.");
        var text = ViewedText.Of(OpenFile, opening.Part);
        if (text is null)
        {
            Say(said, JsonSerializer.SerializeToUtf8Bytes(LogSummary.NoText, LogJson.Written.LogSummary));
            return 0;
        }

        long length;
        using (var file = OpenFile())
            length = file.Length;
        var index = text.Index(LogOptions.For(opening.Name), new(length, () => Environment.CpuUsage.TotalTime));
        var isWhole = !text.IsPacked || index.Bytes < ViewedText.MostUnpacked;
        var summary = new LogSummary(true, isWhole, index.Lines, index.Bytes, index.HasDates, index.First, index.Last, index.Threads);
        Say(said, JsonSerializer.SerializeToUtf8Bytes(summary, LogJson.Written.LogSummary));

        using var content = new LogContent(text.Open);
        var viewer = new LogViewer(index, content);
        while (asked.ReadLine() is { } line)
            Say(said, Answer(viewer, JsonSerializer.Deserialize(line, LogJson.Written.LogQuestion)!));
        return 0;
    }

    /// <summary>Closing one of them closes none of the others.</summary>
    private static FileStream OpenFile() => new(new SafeFileHandle(ReadingChild.FileDescriptor, ownsHandle: false), FileAccess.Read, bufferSize: 0) { Position = 0 };

    private static byte[] Answer(LogViewer viewer, LogQuestion question)
    {
        var (line, filter, back) = (question.Line, question.Filter, question.Back);
        return question.Ask switch
        {
            LogAsk.Lines => JsonSerializer.SerializeToUtf8Bytes(
                back ? viewer.Before(line, question.Count, filter) : viewer.From(line, question.Count, filter), LogJson.Written.LogPage),
            LogAsk.Find => Place(back ? viewer.FindBack(line, filter) : viewer.Find(line, filter)),
            LogAsk.Exception => Place(new(viewer.Exception(question.Group, line, back), null, 0)),
            _ => Place(new(question.Time is { } time ? viewer.At(time) : null, null, 0)),
        };
    }

    private static byte[] Place(LogPlace place) => JsonSerializer.SerializeToUtf8Bytes(place, LogJson.Written.LogPlace);

    private static void Say(Stream said, byte[] answer)
    {
        said.Write([.. answer, (byte)'\n']);
        said.Flush();
    }
}
