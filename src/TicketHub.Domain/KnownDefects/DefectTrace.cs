using TicketHub.Domain.Findings;

namespace TicketHub.Domain.KnownDefects;

/// <summary>
/// A kind of exception that was ever seen, by the key that groups it, and the defect that it belongs to. Every one is indexed; most
/// never tell a defect.
/// </summary>
public sealed class DefectTrace
{
    public const int LongestKey = 80;

    private DefectTrace() { }

    /// <summary>With the version of the algorithm: keys of another one say nothing about it.</summary>
    public string Key { get; private set; } = "";

    public string ExceptionClass { get; private set; } = "";

    /// <summary>The reason why two traces are taken to be one.</summary>
    public IReadOnlyList<string> Frames { get; private set; } = [];

    public DateTimeOffset FirstSeenAt { get; private set; }

    /// <summary>None until it told a defect for the first time.</summary>
    public long? DefectNumber { get; private set; }

    /// <inheritdoc cref="DefectNumber"/>
    public KnownDefect? Defect { get; private set; }

    /// <summary>A person said that it occurs everywhere and is no defect by itself.</summary>
    public bool IsNoise { get; private set; }

    public static DefectTrace Of(SeenTrace seen, DateTimeOffset now) => Of(seen.Group, seen, now);

    /// <summary>One kind of a group that has another home than the group: who was split out by hand brings it.</summary>
    public static DefectTrace OfKind(SeenTrace seen, KnownDefect home, DateTimeOffset now)
    {
        var trace = Of(seen.Kind, seen, now);
        trace.MoveTo(home);
        return trace;
    }

    private static DefectTrace Of(string key, SeenTrace seen, DateTimeOffset now) =>
        new() { Key = key, ExceptionClass = seen.ExceptionClass, Frames = seen.Frames, FirstSeenAt = now };

    /// <summary>It tells a defect for the first time.</summary>
    public KnownDefect OpenDefect(DateTimeOffset now)
    {
        var defect = KnownDefect.Open(AsTitle(), null, now);
        MoveTo(defect);
        return defect;
    }

    public void MarkNoise(bool isNoise) => IsNoise = isNoise;

    /// <summary>OutOfMemoryError: RegistryCache.put</summary>
    public string AsTitle()
    {
        var type = Last(ExceptionClass, 1);
        var title = Frames.Count == 0 ? type : $"{type}: {Last(Frames[0], 2)}";
        if (!PlainText.Says(title))
            return Key;
        return title.Length <= KnownDefect.LongestTitle ? title : title[..KnownDefect.LongestTitle];
    }

    /// <summary>A defect that is new has no number yet: until then only <see cref="Defect"/> knows.</summary>
    internal void MoveTo(KnownDefect defect)
    {
        Defect = defect;
        if (defect.Number > 0)
            DefectNumber = defect.Number;
    }

    private static string Last(string dotted, int parts)
    {
        var words = dotted.Split('.');
        return string.Join('.', words.TakeLast(parts));
    }
}
