namespace TicketHub.Diagnostics.Fingerprints;

/// <summary>
/// A frame reduced to class and method: without loader, module, version, file, line and jar, and without the numbers that the virtual
/// machine, the compiler and the libraries that write classes make up anew in each build or run.
/// </summary>
public static class FrameName
{
    private static readonly string[] CallsBetween =
        ["java.lang.reflect.", "sun.reflect.", "jdk.internal.reflect.", "java.lang.invoke.", "sun.invoke."];

    /// <summary>Behind these comes a number or a hash, to the end of the class's name.</summary>
    private static readonly string[] MadeUp =
        ["CGLIB$$", "_$$_jvst", "_$$_javassist", "$HibernateProxy$", "$ByteBuddy$", "$MockitoMock$", "$$$view", "$$_Weld"];

    private static readonly string[] Numbered = ["$Proxy", "jdk.proxy", "Accessor"];

    /// <param name="frame">What stands behind "at ".</param>
    /// <returns>Null where the frame says nothing about the place: a lambda's own class, a call by reflection.</returns>
    public static string? Normalised(string frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var name = WithoutPlace(frame);
        if (name.Contains("$$Lambda", StringComparison.Ordinal))
            return null;
        var at = name.LastIndexOf('.');
        if (at <= 0)
            return name.Length == 0 ? null : name;
        var (type, method) = (name[..at], name[(at + 1)..]);
        if (CallsBetween.Any(prefix => type.StartsWith(prefix, StringComparison.Ordinal)))
            return null;
        return Type(type) + "." + Method(method);
    }

    private static string WithoutPlace(string frame)
    {
        var bracket = frame.IndexOf('(', StringComparison.Ordinal);
        var name = (bracket < 0 ? frame : frame[..bracket]).Trim();
        // Foo$$Lambda$14/0x0000000800066840.run, but java.base@17/java.lang.Thread.run
        var hidden = name.LastIndexOf('/');
        if (hidden > 0 && name.IndexOf('.', hidden) is > 0 and var dot && IsNumber(name.AsSpan(hidden + 1, dot - hidden - 1)))
            name = name.Remove(hidden, dot - hidden);
        return name[(name.LastIndexOf('/') + 1)..];
    }

    private static bool IsNumber(ReadOnlySpan<char> text) =>
        text is ['0', 'x', .. var digits]
            ? !digits.IsEmpty && IndexOfOther(digits) < 0
            : !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');

    private static int IndexOfOther(ReadOnlySpan<char> digits)
    {
        for (var at = 0; at < digits.Length; at++)
        {
            if (!char.IsAsciiHexDigit(digits[at]))
                return at;
        }

        return -1;
    }

    private static string Type(string type)
    {
        foreach (var mark in MadeUp)
        {
            if (type.IndexOf(mark, StringComparison.Ordinal) is >= 0 and var at)
                return type[..(at + mark.Length)].TrimEnd('$');
        }

        foreach (var mark in Numbered)
            type = WithoutNumberBehind(type, mark);
        return WithoutOrdinals(type);
    }

    /// <summary>Planner$2 is the second class without a name of this build; Planner$1Step is the first Step inside of a method.</summary>
    private static string WithoutOrdinals(string type)
    {
        for (var at = type.IndexOf('$', StringComparison.Ordinal); at >= 0; at = type.IndexOf('$', at + 1))
        {
            var end = at + 1;
            while (end < type.Length && char.IsAsciiDigit(type[end]))
                end++;
            type = type.Remove(at + 1, end - at - 1);
        }

        return type;
    }

    private static string WithoutNumberBehind(string type, string mark)
    {
        var at = type.IndexOf(mark, StringComparison.Ordinal);
        if (at < 0)
            return type;
        var from = at + mark.Length;
        var end = from;
        while (end < type.Length && char.IsAsciiDigit(type[end]))
            end++;
        return end == from ? type : type.Remove(from, end - from);
    }

    /// <summary>lambda$save$3 is the third lambda of this build: lambda$save. access$000 likewise.</summary>
    private static string Method(string method)
    {
        if (!method.StartsWith("lambda$", StringComparison.Ordinal) && !method.StartsWith("access$", StringComparison.Ordinal))
            return method;
        var end = method.Length;
        while (end > 0 && char.IsAsciiDigit(method[end - 1]))
            end--;
        return end < method.Length && end > 0 && method[end - 1] == '$' ? method[..(end - 1)] : method;
    }
}
