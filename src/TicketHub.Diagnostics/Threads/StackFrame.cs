using System.Buffers.Binary;
using System.Text;

namespace TicketHub.Diagnostics.Threads;

/// <summary>
/// One frame brought to the form that is the same in every run: without loader, module and version, without the numbers of lambdas,
/// proxies and generated accessors.
/// </summary>
internal static class StackFrame
{
    /// <summary>Writes the frame without "at " to <paramref name="into"/>, which is at least as long, and returns the written length.</summary>
    public static int Normalise(ReadOnlySpan<byte> frame, Span<byte> into, out int methodLength)
    {
        var paren = frame.IndexOf((byte)'(');
        var method = paren < 0 ? frame : frame[..paren];
        var source = paren < 0 ? default : frame[paren..];
        var length = Method(method, into);
        methodLength = length;
        // (java.base@17.0.15/Thread.java:840)
        var slash = source.LastIndexOf((byte)'/');
        if (slash > 0)
        {
            into[length++] = (byte)'(';
            source = source[(slash + 1)..];
        }

        source.CopyTo(into[length..]);
        return length + source.Length;
    }

    private static int Method(ReadOnlySpan<byte> method, Span<byte> into)
    {
        // A hidden class: Report$$Lambda$14/0x0000000800c03000.run
        ReadOnlySpan<byte> behind = default;
        var slash = method.LastIndexOf((byte)'/');
        if (slash >= 0 && slash + 1 < method.Length && char.IsAsciiDigit((char)method[slash + 1]))
        {
            behind = method[(slash + 1)..];
            var dot = behind.IndexOf((byte)'.');
            behind = dot < 0 ? default : behind[dot..];
            method = method[..slash];
            slash = method.LastIndexOf((byte)'/');
        }

        method = method[(slash + 1)..];
        var length = method.Length;
        if (method.IndexOf((byte)'$') >= 0 || method.IndexOf("Generated"u8) >= 0)
            length = WithoutNumbers(method, into);
        else
            method.CopyTo(into);
        behind.CopyTo(into[length..]);
        return length + behind.Length;
    }

    /// <summary>
    /// $$Lambda$14, $Proxy212, GeneratedMethodAccessor88: their numbers depend on the order of events. That of lambda$run$3 does not, and
    /// tells two lambdas of one method apart.
    /// </summary>
    private static int WithoutNumbers(ReadOnlySpan<byte> method, Span<byte> into)
    {
        // What stands before the first mark is a name that people gave: Step2$$Lambda$7 keeps its 2.
        var start = method.Length;
        foreach (var mark in Marks)
        {
            var found = method[..start].IndexOf(mark);
            start = found < 0 ? start : found;
        }

        method[..start].CopyTo(into);
        var length = start;
        for (var at = start; at < method.Length; at++)
        {
            if (!char.IsAsciiDigit((char)method[at]))
                into[length++] = method[at];
            else if (length > 0 && into[length - 1] == '$' && (at + 1 == method.Length || !char.IsAsciiDigit((char)method[at + 1])))
                length--;
        }

        return length;
    }

    private static readonly byte[][] Marks = [.. new[] { "$$", "$Proxy", "Generated" }.Select(Encoding.ASCII.GetBytes)];

    public const ulong EmptyHash = 0x9E3779B97F4A7C15;

    /// <summary>Only to tell stacks apart within one report: who forges a collision merges two lines of a table.</summary>
    public static ulong Hash(ulong hash, ReadOnlySpan<byte> method)
    {
        while (method.Length >= 8)
        {
            hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(method));
            method = method[8..];
        }

        var rest = (ulong)method.Length + 1;
        foreach (var sign in method)
            rest = rest << 8 | sign;
        return Mix(hash ^ rest);
    }

    private static ulong Mix(ulong value)
    {
        value *= 0xFF51AFD7ED558CCD;
        return value ^ value >> 32;
    }

    private static readonly string[] Platform =
        ["java.", "javax.", "jdk.", "sun.", "com.sun.", "jakarta.", "jre."];

    /// <summary>What runs pools, timers and selectors: a thread that shows nothing else has no work.</summary>
    private static readonly string[] Infrastructure =
    [
        "org.jboss.threads.", "org.xnio.", "io.netty.", "org.apache.tomcat.util.",
        "org.eclipse.jetty.util.thread.", "org.eclipse.jetty.io.",
        "org.quartz.simpl.", "com.zaxxer.hikari.", "org.jboss.as.server.",
        "org.apache.activemq.artemis.", "org.infinispan.", "org.jgroups.",
        "com.mysql.cj.jdbc.AbandonedConnectionCleanupThread", "com.mysql.jdbc.AbandonedConnectionCleanupThread", "com.datastax.",
    ];

    public static bool IsApplication(string frame) =>
        !Array.Exists(Platform, prefix => frame.StartsWith(prefix, StringComparison.Ordinal))
        && !Array.Exists(Infrastructure, prefix => frame.StartsWith(prefix, StringComparison.Ordinal));
}
