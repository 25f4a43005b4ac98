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

    private const int TellsEvery = 250;

    public static int Run()
    {
        using var asked = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
        using var said = Console.OpenStandardOutput();
        var opening = JsonSerializer.Deserialize(asked.ReadLine() ?? "null", LogJson.Written.LogOpening)
            ?? throw new InvalidDataException("Nothing was asked.");
        var text = ViewedText.Of(OpenFile, opening.Part);
        if (text is null)
        {
            Say(said, new LogOpened(LogSummary.NoText));
            return 0;
        }

        byte[]? made = null;
        var all = opening.Index is { } kept ? LogIndexFile.Read(kept) : null;
        all ??= Make(text, opening.Name, said, out made);
        var index = text.Shown(all);
        var isWhole = !text.IsPacked || all.Bytes < ViewedText.MostUnpacked;
        Say(
            said,
            new LogOpened(
                new(true, isWhole, index.Lines, index.Bytes, index.HasDates, index.First, index.Last, index.Threads),
                Made: made));

        using var content = new LogContent(text.Open);
        var viewer = new LogViewer(index, content);
        while (asked.ReadLine() is { } line)
            Say(said, Answer(viewer, JsonSerializer.Deserialize(line, LogJson.Written.LogQuestion)!));
        return 0;
    }

    private static LogIndex Make(ViewedText text, string name, Stream said, out byte[]? made)
    {
        long length;
        using (var file = OpenFile())
            length = file.Length;
        var toldAt = Environment.TickCount64;
        var index = text.Index(LogOptions.For(name), new(length, () => Environment.CpuUsage.TotalTime), Tell);
        var bytes = new MemoryStream();
        LogIndexFile.Write(index, bytes);
        made = bytes.Length <= KeptIndexes.Longest ? bytes.ToArray() : null;
        return index;

        void Tell(long read)
        {
            if (Environment.TickCount64 - toldAt < TellsEvery)
                return;
            toldAt = Environment.TickCount64;
            Say(said, new LogOpened(null, text.IsPacked || length == 0 ? null : Math.Min(1, (double)read / length)));
        }
    }

    /// <summary>Closing one of them closes none of the others.</summary>
    private static FileStream OpenFile() =>
        new(new SafeFileHandle(ReadingChild.FileDescriptor, ownsHandle: false), FileAccess.Read, bufferSize: 0) { Position = 0 };

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

    private static void Say(Stream said, LogOpened opened) =>
        Say(said, JsonSerializer.SerializeToUtf8Bytes(opened, LogJson.Written.LogOpened));

    private static void Say(Stream said, byte[] answer)
    {
        said.Write([.. answer, (byte)'\n']);
        said.Flush();
    }
}
