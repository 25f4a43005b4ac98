using System.Globalization;

namespace TicketHub.Web.Features.LogViewer;

/// <summary>Times of a log as it writes them: the clock on the wall of that server, no zone.</summary>
public static class LogTimeWords
{
    public static string Tell(Words words, DateTime time, bool hasDate) =>
        time.ToString(hasDate ? words["log.dateAndTime"] : "HH:mm:ss", words.Language.Culture());

    /// <summary>The same where the seconds say nothing more.</summary>
    public static string ToTheMinute(Words words, DateTime time, bool hasDate) =>
        time.ToString(hasDate ? words["time.dateAndTime"] : "HH:mm", words.Language.Culture());

    /// <summary>As a field for a time takes it.</summary>
    public static string Field(DateTime time, bool hasDate) =>
        time.ToString(hasDate ? "yyyy-MM-dd'T'HH:mm:ss" : "HH:mm:ss", CultureInfo.InvariantCulture);
}
