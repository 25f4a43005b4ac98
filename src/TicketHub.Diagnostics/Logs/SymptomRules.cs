using System.Buffers;
using System.Text;

namespace TicketHub.Diagnostics.Logs;

/// <summary>
/// Kinds of trouble that a line gives away. The SQL ones are told by the text, SQLState or vendor code of MySQL, MariaDB or PostgreSQL.
/// </summary>
public enum SymptomKind
{
    /// <summary>The detail is the JVM's own reason: Java heap space, Metaspace …</summary>
    OutOfMemory,
    StackOverflow,
    TooManyOpenFiles,
    Deadlock,
    DiskFull,
    PoolExhausted,
    SqlDeadlock,
    SqlLockTimeout,
    SqlDuplicateKey,
    SqlNoSuchTable,
    SqlTooManyConnections,
    SqlConnectionLost,

    /// <summary>The detail is SQLState and vendor code as far as they are written.</summary>
    SqlError,
    CassandraTimeout,
}

/// <summary>One pass over a line for all the words; what stands around a found one decides what it means.</summary>
internal static class SymptomRules
{
    /// <summary>No line shorter than this can hold one of the words.</summary>
    public const int Shortest = 8;

    private const int MostInLine = 8;

    private static readonly (string Words, SymptomKind Kind)[] Rules =
    [
        ("java.lang.OutOfMemoryError", SymptomKind.OutOfMemory),
        ("java.lang.StackOverflowError", SymptomKind.StackOverflow),
        ("Too many open files", SymptomKind.TooManyOpenFiles),
        ("Java-level deadlock", SymptomKind.Deadlock),
        ("No space left on device", SymptomKind.DiskFull),
        ("IJ000453", SymptomKind.PoolExhausted), ("IJ000655", SymptomKind.PoolExhausted),
        ("Connection is not available, request timed out", SymptomKind.PoolExhausted),
        ("Timeout waiting for idle object", SymptomKind.PoolExhausted),
        ("Deadlock found when trying to get lock", SymptomKind.SqlDeadlock), ("deadlock detected", SymptomKind.SqlDeadlock),
        ("Lock wait timeout exceeded", SymptomKind.SqlLockTimeout),
        ("Duplicate entry '", SymptomKind.SqlDuplicateKey), ("duplicate key value violates", SymptomKind.SqlDuplicateKey),
        ("' doesn't exist", SymptomKind.SqlNoSuchTable),
        ("Too many connections", SymptomKind.SqlTooManyConnections),
        ("Communications link failure", SymptomKind.SqlConnectionLost),
        ("SQLState", SymptomKind.SqlError), ("SQL Error: ", SymptomKind.SqlError), ("SQLSTATE", SymptomKind.SqlError),
        ("SQLException", SymptomKind.SqlError), ("SQLSyntaxErrorException", SymptomKind.SqlError),
        ("OperationTimedOutException", SymptomKind.CassandraTimeout), ("DriverTimeoutException", SymptomKind.CassandraTimeout),
        ("ReadTimeoutException", SymptomKind.CassandraTimeout), ("WriteTimeoutException", SymptomKind.CassandraTimeout),
        ("NoHostAvailableException", SymptomKind.CassandraTimeout),
    ];

    private static readonly SearchValues<string> Words =
        SearchValues.Create([.. Rules.Select(rule => rule.Words)], StringComparison.Ordinal);

    /// <summary>Longer names first: "Direct buffer memory" is also said with the number of bytes in it.</summary>
    private static readonly (string Words, string Detail)[] OutOfMemory =
    [
        ("Java heap space", "Java heap space"), ("GC overhead limit exceeded", "GC overhead limit exceeded"), ("Metaspace", "Metaspace"),
        ("Compressed class space", "Compressed class space"), ("irect buffer memory", "Direct buffer memory"),
        ("native thread", "unable to create native thread"), ("Requested array size", "Requested array size exceeds VM limit"),
        ("Out of swap space", "Out of swap space"),
    ];

    private static readonly (string Code, SymptomKind Kind)[] SqlCodes =
    [
        ("1213", SymptomKind.SqlDeadlock), ("40P01", SymptomKind.SqlDeadlock),
        ("1205", SymptomKind.SqlLockTimeout), ("55P03", SymptomKind.SqlLockTimeout),
        ("1062", SymptomKind.SqlDuplicateKey), ("23505", SymptomKind.SqlDuplicateKey), ("1146", SymptomKind.SqlNoSuchTable),
        ("42P01", SymptomKind.SqlNoSuchTable), ("1040", SymptomKind.SqlTooManyConnections), ("53300", SymptomKind.SqlTooManyConnections),
        ("08S01", SymptomKind.SqlConnectionLost), ("08006", SymptomKind.SqlConnectionLost),
    ];

    /// <summary>Most lines end here.</summary>
    public static bool HasAny(ReadOnlySpan<char> line) => line.ContainsAny(Words);

    public static IEnumerable<(SymptomKind Kind, string? Detail)> Of(string line)
    {
        var found = new List<(SymptomKind Kind, string? Detail)>();
        for (int at = 0, count = 0; count < MostInLine; count++)
        {
            var next = line.AsSpan(at).IndexOfAny(Words);
            if (next < 0)
                break;
            at += next;
            var (words, kind) = Rules.First(rule => line.AsSpan(at).StartsWith(rule.Words));
            var one = kind is SymptomKind.SqlError ? Sql(line) : (kind, Detail(kind, words, line.AsSpan(at)));
            if (!found.Contains(one))
                found.Add(one);
            at += words.Length;
        }

        // "SQLException: Deadlock found …" is one thing, not two.
        return found.Any(one => one.Kind is > SymptomKind.PoolExhausted and < SymptomKind.SqlError)
            ? found.Where(one => one.Kind is not SymptomKind.SqlError)
            : found;
    }

    private static string? Detail(SymptomKind kind, string words, ReadOnlySpan<char> text)
    {
        if (kind is SymptomKind.CassandraTimeout)
            return words;
        if (kind is not SymptomKind.OutOfMemory)
            return null;
        foreach (var (said, detail) in OutOfMemory)
        {
            if (text.Contains(said, StringComparison.Ordinal))
                return detail;
        }

        return null;
    }

    private static (SymptomKind Kind, string? Detail) Sql(string line)
    {
        var state = CodeBehind(line, "SQLSTATE", 5) ?? CodeBehind(line, "SQLState", 5);
        var vendor = CodeBehind(line, "SQL Error: ", 4) ?? CodeBehind(line, "vendor code", 4)
            ?? CodeBehind(line, "ErrorCode", 4) ?? CodeBehind(line, "error code", 4);
        foreach (var (code, kind) in SqlCodes)
        {
            if (code == vendor || code == state)
                return (kind, null);
        }

        string?[] said = [state is null ? null : $"SQLState {state}", vendor is "0" or null ? null : $"code {vendor}"];
        return (SymptomKind.SqlError, said.Any(part => part is not null) ? string.Join(", ", said.OfType<string>()) : null);
    }

    /// <summary>SQLState: 40001 / SQLState=40001 / SQLState [40001]</summary>
    private static string? CodeBehind(string line, string words, int shortest)
    {
        var at = line.IndexOf(words, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var from = at + words.Length;
        while (from < line.Length && line[from] is ' ' or ':' or '=' or '[' or '(')
            from++;
        var code = new StringBuilder();
        while (from < line.Length && code.Length < 6 && char.IsAsciiLetterOrDigit(line[from]))
            code.Append(line[from++]);
        return code.Length >= Math.Min(shortest, 3) && char.IsAsciiDigit(code[0]) | char.IsAsciiDigit(code[^1]) ? code.ToString() : null;
    }
}
