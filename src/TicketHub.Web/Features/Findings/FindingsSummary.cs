using System.Text.RegularExpressions;
using TicketHub.Diagnostics;
using TicketHub.Diagnostics.Crashes;
using TicketHub.Diagnostics.Heaps;
using TicketHub.Diagnostics.Logs;
using TicketHub.Web.Features.Diagnosis;
using TicketHub.Web.Features.LogViewer;
using TicketHub.Web.ReadingEvidence;

namespace TicketHub.Web.Features.Findings;

/// <summary>The one sentence that an agent reads first: what broke, how often and since when, and what stands behind it.</summary>
public static partial class FindingsSummary
{
    private const int MostClauses = 3;

    private const int LongestMessage = 120;

    /// <summary>Errors of the machine itself come before whatever follows from them, however often that is written.</summary>
    private static readonly string[] Worst = ["java.lang.OutOfMemoryError", "java.lang.StackOverflowError"];

    private static readonly string[] OfTheMachine = ["java.", "javax.", "jdk.", "sun.", "com.sun."];

    public static string Tell(Words words, IReadOnlyList<FileFindings> files)
    {
        var same = SameFiles.Of(files);
        var parts = files.SelectMany(Evidence.All).Where(part => same.EarlierOf(part) is null).ToList();
        var text = new FindingsText(words);
        Clause[] clauses =
        [
            .. Crashes(text, parts), .. Deadlocks(text, parts), .. Exceptions(text, parts),
            .. Errors(text, parts), .. Heaps(text, parts), .. Collections(text, parts), .. Blocked(text, parts),
            .. Symptoms(text, parts),
        ];
        return clauses.Length == 0
            ? words["findings.nothing"]
            : clauses[0].AsFirst + string.Concat(clauses.Skip(1).Take(MostClauses - 1).Select(clause => "; " + clause.Text)) + ".";
    }

    private static IEnumerable<Clause> Crashes(FindingsText text, IEnumerable<FileFindings> parts) =>
        parts.Select(part => part.Crash).OfType<CrashReport>()
            .Select(crash => !crash.SentByProcess && crash.Frame?.Symbol is { } place
                ? text.Words.Say("findings.crashedAt", CrashText.What(text.Words, crash), place)
                : CrashText.What(text.Words, crash))
            .Select(Clause.Ours)
            .Take(1);

    private static IEnumerable<Clause> Deadlocks(FindingsText text, IEnumerable<FileFindings> parts) =>
        parts.SelectMany(part => part.Threads?.Dumps ?? []).SelectMany(dump => dump.Deadlocks).Take(1)
            .Select(found => Clause.Ours(text.Words.Say(
                "findings.deadlock", string.Join(" → ", found.Threads.Select(thread => thread.Name).Take(3)))));

    private static IEnumerable<Clause> Exceptions(FindingsText text, IEnumerable<FileFindings> parts)
    {
        var kinds = parts.Select(part => part.Log)
            .OfType<LogReport>()
            .SelectMany(log => log.Exceptions.Select(group => (Group: group, log.HasDates)))
            .GroupBy(found => found.Group.Fingerprint.K1).ToList();
        var worst = kinds.OrderByDescending(kind => Worst.Contains(kind.First().Group.Fingerprint.Reason.RootClass))
            .ThenByDescending(kind => kind.Sum(found => found.Group.Count)).FirstOrDefault();
        if (worst is null)
            yield break;
        var (group, hasDates) = worst.MaxBy(found => found.Group.Count);
        var (count, first) = (worst.Sum(found => found.Group.Count), worst.Min(found => found.Group.First));
        var name = Simple(group.Fingerprint.Reason.RootClass);
        var told = group.Message.Length > 0 ? $"{name}: {Cut(group.Message.ReplaceLineEndings(" "))}" : name;
        yield return new(first is { } since
            ? text.Words.Say("findings.exceptionSince", told, text.Times(count), Since(text, since, hasDates))
            : text.Words.Say("findings.exception", told, text.Times(count)));
    }

    /// <summary>Of logs that write errors without a stack; where there are stacks, they say more.</summary>
    private static IEnumerable<Clause> Errors(FindingsText text, IEnumerable<FileFindings> parts)
    {
        var logs = parts.Select(part => part.Log).OfType<LogReport>().ToList();
        var count = logs.Sum(log => log.Levels.Error + log.Levels.Fatal);
        if (count == 0 || logs.Exists(log => log.ExceptionCount > 0))
            yield break;
        var told = text.Words.Say("findings.errors", count);
        var log = logs.Where(log => log.FirstError is not null).MinBy(log => log.FirstError!.At ?? DateTime.MaxValue);
        if (log is not { FirstError: { From: [var line, ..] } first })
            yield return new(text.Words.Say("findings.errorsOnly", told));
        else if (first.At is { } since)
            yield return new(text.Words.Say("findings.errorsSince", told, Since(text, since, log.HasDates), Cut(MessageOf(line))));
        else
            yield return new(text.Words.Say("findings.errorsFirst", told, Cut(MessageOf(line))));
    }

    /// <summary>Without the time, the logger and the thread; the line as it is where nothing is left.</summary>
    private static string MessageOf(string line) =>
        BeforeMessage().Replace(line, "").Trim() is { Length: > 0 } message ? message : line.Trim();

    [GeneratedRegex(
        @"^.{0,200}?\b(ERROR|FATAL|SEVERE)\b[\s:]*((\[[^\]]*\]|\([^)]*\))\s*)*",
        RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BeforeMessage();

    private static IEnumerable<Clause> Heaps(FindingsText text, IEnumerable<FileFindings> parts)
    {
        foreach (var part in parts)
        {
            if (part.Holders is { Suspects: { Count: > 0 } suspects } && ToldOf(suspects) is { } suspect)
                yield return new(Held(text, suspect));
            else if (part.Heap is { Classes: [var biggest, ..] })
                yield return Clause.Ours(text.Words.Say("findings.biggest", biggest.Name, text.Size(biggest.Bytes)));
        }
    }

    /// <summary>The biggest that somebody's own class holds: what the machine keeps for itself is nobody's defect.</summary>
    private static HeapSuspect? ToldOf(IReadOnlyList<HeapSuspect> suspects)
    {
        const int OneOf = 10;
        var own = suspects.Where(suspect => OwnHolder(suspect) is not null).MaxBy(suspect => suspect.Bytes);
        return own is not null && own.Bytes * OneOf >= suspects.Max(s => s.Bytes) ? own : null;
    }

    private static HeapHolder? OwnHolder(HeapSuspect suspect) =>
        suspect.Held.FirstOrDefault(held => !held.Class.EndsWith("[]", StringComparison.Ordinal)
            && !OfTheMachine.Any(package => held.Class.StartsWith(package, StringComparison.Ordinal)));

    /// <summary>java.util.HashMap through the class that has it; or that class alone.</summary>
    private static string Held(FindingsText text, HeapSuspect suspect)
    {
        var own = OwnHolder(suspect)!;
        var collection = suspect.Held.TakeWhile(held => held != own)
            .LastOrDefault(held => held.Class.StartsWith("java.util.", StringComparison.Ordinal) && held.Class.IndexOfAny(['$', '[']) < 0);
        if (suspect.Example)
        {
            return collection is null
                ? text.Words.Say("findings.holdsExample", suspect.Class, text.Size(suspect.Bytes), Short(own.Class))
                : text.Words.Say("findings.holdsExampleVia", suspect.Class, text.Size(suspect.Bytes), Short(own.Class), collection.Class);
        }

        return collection is null
            ? text.Words.Say("findings.holds", Short(own.Class), text.Size(suspect.Bytes))
            : text.Words.Say("findings.holdsVia", collection.Class, text.Size(suspect.Bytes), Short(own.Class));
    }

    private static IEnumerable<Clause> Collections(FindingsText text, IEnumerable<FileFindings> parts) =>
        parts.Select(part => part.Collections?.Trend).Where(trend => trend is { LooksLikeLeak: true }).Take(1)
            .Select(trend => Clause.Ours(text.Words.Say("findings.leak", text.Number(trend!.FirstMb), text.Number(trend.LastMb))));

    private static IEnumerable<Clause> Blocked(FindingsText text, IEnumerable<FileFindings> parts) =>
        parts.SelectMany(part => part.Threads?.Dumps ?? [])
            .SelectMany(dump => dump.Blocked)
            .OrderByDescending(group => group.Threads)
            .Take(1)
            .Select(group => new Clause(text.Words.Say("findings.blocked", group.Threads, group.LockClass ?? group.Lock)));

    /// <summary>What an exception has said already is not said again.</summary>
    private static IEnumerable<Clause> Symptoms(FindingsText text, List<FileFindings> parts) =>
        parts.SelectMany(part => part.Log?.Symptoms ?? [])
            .Where(symptom => symptom.Kind is not (SymptomKind.OutOfMemory or SymptomKind.StackOverflow or SymptomKind.SqlError)
                || !parts.Exists(part => part.Log?.Exceptions.Count > 0)).Take(1)
            .Select(symptom => Clause.Ours(text.Words.Say(
                "findings.exception", text.Words.Of("diagnosis.symptom", symptom.Kind), text.Times(symptom.Count))));

    /// <summary>The time of the day is enough where the log has no dates.</summary>
    private static string Since(FindingsText text, DateTime first, bool hasDates) =>
        LogTimeWords.ToTheMinute(text.Words, first, hasDates && first.Year > 1);

    private static string Simple(string type) => type[(type.LastIndexOf('.') + 1)..];

    /// <summary>kz.arta…Cache from kz.arta.synergy.server.Cache.</summary>
    private static string Short(string type) =>
        type.Split('.') is [var first, var second, _, _, .., var last] ? $"{first}.{second}…{last}" : type;

    private static string Cut(string message) => message.Length <= LongestMessage ? message : message[..LongestMessage].TrimEnd() + "…";

    /// <summary>A part of the sentence.</summary>
    /// <param name="Text">Ours begins small: what begins with a name is written as that is.</param>
    private sealed record Clause(string Text)
    {
        private bool isOurs;

        /// <summary>As the sentence begins with it.</summary>
        public string AsFirst => isOurs ? char.ToUpperInvariant(Text[0]) + Text[1..] : Text;

        public static Clause Ours(string text) => new(text) { isOurs = true };
    }
}
