using System.Text.RegularExpressions;
using TicketHub.Domain.People;

namespace TicketHub.Domain.KnownDefects;

/// <summary>Where a rule looks.</summary>
public enum RuleField
{
    /// <summary>The request's words, and of its exceptions, crashes and deadlocks the class, message and frames.</summary>
    Text,
    ExceptionClass,
    Logger,
}

/// <summary>What rules look at: of one request, all that its author wrote and its logs say, cut where it is very long.</summary>
public sealed record DefectClues(IReadOnlyList<string> Texts, IReadOnlyList<string> Classes, IReadOnlyList<string> Loggers)
{
    public static DefectClues Nothing { get; } = new([], [], []);

    /// <summary>As much of it as rules look at.</summary>
    public static DefectClues Of(IEnumerable<string> texts, IEnumerable<string> classes, IEnumerable<string> loggers) =>
        new(Cut(texts), Cut(classes), Cut(loggers));

    public DefectClues And(DefectClues other) =>
        Of(Texts.Concat(other.Texts), Classes.Concat(other.Classes), Loggers.Concat(other.Loggers));

    private static List<string> Cut(IEnumerable<string> texts)
    {
        var (kept, left) = (new List<string>(), DefectRule.LongestText);
        foreach (var text in texts)
        {
            if (left <= 0)
                break;
            kept.Add(text.Length <= left ? text : text[..left]);
            left -= text.Length;
        }

        return kept;
    }

    public IReadOnlyList<string> In(RuleField field) => field switch
    {
        RuleField.ExceptionClass => Classes,
        RuleField.Logger => Loggers,
        _ => Texts,
    };
}

/// <summary>"What looks like this is that defect": written by an agent, applied to what comes later.</summary>
public sealed class DefectRule
{
    public const int LongestPattern = 200;
    public const int ShortestPattern = 4;

    /// <summary>Of one defect; and of all together, as every request is held against every rule.</summary>
    public const int MostOfDefect = 20;

    /// <inheritdoc cref="MostOfDefect"/>
    public const int MostOfAll = 500;

    /// <summary>All the texts of one request together; what stands behind is not looked at.</summary>
    public const int LongestText = 64_000;

    private const int MostRepeats = 100;

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    private Regex? compiled;

    private DefectRule() { }

    public long Id { get; private set; }

    public long DefectNumber { get; private set; }

    public KnownDefect? Defect { get; private set; }

    public RuleField Field { get; private set; }

    public string Pattern { get; private set; } = "";

    public bool IsExpression { get; private set; }

    public Guid ById { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <exception cref="RefusedException">The pattern is missing, too short to tell anything, or cannot be used.</exception>
    public static DefectRule Write(KnownDefect defect, RuleField? field, string? pattern, bool isExpression, Actor by, DateTimeOffset now)
    {
        if (MistakeIn(pattern, isExpression) is { } mistake)
            throw new RefusedException(mistake);
        var clean = PlainText.Line(pattern)!;
        return new()
        {
            Defect = defect,
            DefectNumber = defect.Number,
            Field = field ?? RuleField.Text,
            Pattern = clean,
            IsExpression = isExpression,
            ById = by.Id,
            At = now,
        };
    }

    /// <summary>Null where the pattern can be used.</summary>
    public static Refusal? MistakeIn(string? pattern, bool isExpression) => PlainText.Line(pattern) switch
    {
        var clean when !PlainText.Says(clean) => new PatternNeeded(),
        { Length: > LongestPattern } => new Tickets.TextTooLong("pattern", LongestPattern),
        { } clean when clean.Count(char.IsLetterOrDigit) < ShortestPattern => new PatternTooShort(ShortestPattern),
        { } clean when isExpression && !IsUsable(clean) => new PatternUnusable(),
        _ => null,
    };

    /// <summary>It would be true of so many requests that it tells none from another.</summary>
    public static bool IsTooWide(int found, int of) => DefiningTraces.IsFrequent(found, of);

    /// <summary>The same words in the same place.</summary>
    public bool IsSameAs(DefectRule other) =>
        Field == other.Field
        && IsExpression == other.IsExpression
        && string.Equals(Pattern, other.Pattern, StringComparison.OrdinalIgnoreCase);

    /// <summary>What costs more than it may says nothing about this request.</summary>
    public bool Matches(DefectClues clues) => Finds(clues) is true;

    /// <summary>Null where looking costs more than it may.</summary>
    public bool? Finds(DefectClues clues)
    {
        var texts = clues.In(Field);
        if (texts.Count == 0)
            return false;
        if (!IsExpression)
            return texts.Any(text => text.Contains(Pattern, StringComparison.OrdinalIgnoreCase));
        try
        {
            compiled ??= Compile(Pattern);
            return texts.Any(compiled.IsMatch);
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    private static Regex Compile(string pattern) =>
        new(pattern, RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience);

    /// <summary>Linear by its kind, small by its repeats, and not true of everything.</summary>
    private static bool IsUsable(string pattern)
    {
        try
        {
            return RepeatsOf(pattern) <= MostRepeats && !Compile(pattern).IsMatch("") && !Compile(pattern).IsMatch("\n~");
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException or RegexMatchTimeoutException)
        {
            return false;
        }
    }

    /// <summary>The product of all counts in braces: what an expression may grow to.</summary>
    private static long RepeatsOf(string pattern)
    {
        var product = 1L;
        for (var at = pattern.IndexOf('{', StringComparison.Ordinal); at >= 0; at = pattern.IndexOf('{', at + 1))
        {
            var end = pattern.IndexOf('}', at);
            if (end < 0)
                break;
            var largest = pattern[(at + 1)..end].Split(',').Select(part => long.TryParse(part, out var count) ? count : 1).Max();
            product *= Math.Clamp(largest, 1, MostRepeats + 1);
            if (product > MostRepeats)
                return product;
        }

        return product;
    }
}
