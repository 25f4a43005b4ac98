using System.Globalization;
using TicketHub.Diagnostics.Viewing;
using TicketHub.Domain;
using TicketHub.Web.Features.Shared;
using TicketHub.Web.Lists;
using TicketHub.Web.ViewingLogs;
using Level = TicketHub.Diagnostics.Logs.LogLevel;

namespace TicketHub.Web.Features.LogViewer;

/// <summary>Which lines of a log, as it stands in the address.</summary>
/// <param name="From">The first line.</param>
/// <param name="Before">Instead: the last lines before this one.</param>
/// <param name="Limit">At most so many lines.</param>
/// <param name="Level">Records of this level or worse: trace, debug, info, warn, error, fatal.</param>
/// <param name="Thread">Records of this thread.</param>
/// <param name="Text">Records with this text in them.</param>
/// <param name="Part">Which file of an archive: its places in the findings' entries, from the outside, as 0.3.</param>
public sealed record LogLinesQuery(
    long? From = null, long? Before = null, int? Limit = null, string? Level = null,
    string? Thread = null, string? Text = null, string? Part = null);

/// <summary>What is looked for in a log, as it stands in the address.</summary>
/// <param name="From">From which line on, that one included; back from it with <paramref name="Back"/>.</param>
/// <param name="Text">The next line with this text; without it, the next record.</param>
/// <param name="Exception">The next exception of this fingerprint of the second level; <c>any</c>: of any.</param>
/// <param name="Time">The first record at this time or after it: 2026-11-22T10:14:00, or 10:14:00 where the log writes no dates.</param>
public sealed record LogPlaceQuery(
    long? From = null, bool? Back = null, string? Level = null, string? Thread = null, string? Text = null, string? Exception = null,
    string? Time = null, string? Part = null);

/// <summary>The same, understood.</summary>
public static class LogQuestions
{
    public const int Usual = 200;

    public const int Most = 1_000;

    private const int LongestText = 200;

    private static readonly Level[] Levels = [Level.Trace, Level.Debug, Level.Info, Level.Warn, Level.Error, Level.Fatal];

    private static readonly string[] Times =
        ["yyyy-MM-dd'T'HH:mm:ss.FFF", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm:ss.FFF", "yyyy-MM-dd HH:mm"];

    private static readonly string[] TimesOfDay = ["HH:mm:ss.FFF", "HH:mm"];

    /// <exception cref="RefusedException">A level that there is not.</exception>
    public static LogFilter Filter(string? level, string? thread, string? text)
    {
        var atLeast = Level.Unknown;
        if (!string.IsNullOrEmpty(level))
        {
            atLeast = Levels.FirstOrDefault(known => Words.CodeOf(known) == level);
            if (atLeast is Level.Unknown)
                throw new RefusedException(UnknownValue.Among("level", level, Levels));
        }

        return new(atLeast, Given(thread), Given(text));
    }

    /// <exception cref="RefusedException">It is no place in an archive.</exception>
    public static IReadOnlyList<int> Part(string? part)
    {
        if (string.IsNullOrEmpty(part))
            return [];
        var places = part.Split('.').Select(place => Typed.Count(place) ?? -1).ToList();
        return places.Count <= 8 && places.All(place => place >= 0)
            ? places
            : throw new RefusedException(new UnknownValue("part", part, "0.3"));
    }

    /// <exception cref="RefusedException">It is no time.</exception>
    public static DateTime Time(string time, LogSummary log)
    {
        if (DateTime.TryParseExact(time, Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var exact))
            return exact;
        if (!TimeOnly.TryParseExact(time, TimesOfDay, CultureInfo.InvariantCulture, DateTimeStyles.None, out var ofDay))
            throw new RefusedException(new UnknownValue("time", time, "2026-11-22T10:14:00"));
        var first = log.First ?? default;
        // The first time that the clock showed it.
        var at = first.Date + ofDay.ToTimeSpan();
        return at < first ? at.AddDays(1) : at;
    }

    public static int Limit(int? limit) => Paging.Size(limit, Usual, Most);

    public static string? Given(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : text.Length > LongestText ? text[..LongestText] : text;
}
