using System.Globalization;
using System.Text;

namespace TicketHub.Web.Tests.BadInput;

/// <summary>A body that no honest client sends.</summary>
public sealed record BadBody(string What, byte[] Bytes, string? ContentType = "application/json")
{
    public BadBody(string what, string text, string? contentType = "application/json") : this(what, Encoding.UTF8.GetBytes(text), contentType)
    {
    }
}

/// <summary>Bad bodies for an operation with given members: those that hurt somewhere before, and seeded variations of good ones.</summary>
public sealed class BadBodies(int seed, IReadOnlyDictionary<string, string> good)
{
    private static readonly string[] Values =
    [
        "null", "true", "0", "-1", "1e400", "-1e-400", "123456789012345678901234567890", "0.1e1000000", "[]", "{}", "[[[[[[1]]]]]]", "\"\"", "\" \"",
        "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\u0000\"", "\"a\\u0000b\"", "\"\\u202eevil\\u202c\"", "\"\\ufffe\\uffff\"", "\"\\u0085\\u2028\"",
        "\"<script>alert(1)</script>\"", "\"' OR 1=1; DROP TABLE Tickets; --\"", "\"${jndi:ldap://x}\"", "\"{0}{1}{{\"", "\"%n%s%x\"",
        "\"2026-13-45T99:99:99Z\"", "\"0001-01-01T00:00:00+14:00\"", "\"9999-12-31T23:59:59-14:00\"", "\"2026-11-22\"", "\"yesterday\"", "20261122",
        "\"00000000-0000-0000-0000-00000000000g\"", "\"00000000-0000-0000-0000-000000000000\"", "\"{00000000-0000-0000-0000-000000000000}\"",
        "\"Prod\"", "\"PROD\"", "\"dev,test\"", "\"1\"", "\"unknownValue\"", "[\"prod\"]", "{\"$type\":\"System.IO.FileInfo\"}", "NaN", "Infinity", "-", "01",
        "+1", "'single'", "undefined", "\"unterminated", "\"bad \\x escape\"", "\"tab\tinside\"", "tru", "nul",
    ];

    private readonly Random random = new(seed);

    public IEnumerable<BadBody> All() => Known().Concat(OfEachMember()).Concat(Enumerable.Range(0, 90).Select(_ => Mutated()));

    private string Good => "{" + string.Join(',', good.Select(m => $"\"{m.Key}\":{m.Value}")) + "}";

    private IEnumerable<BadBody> Known()
    {
        foreach (var text in new[]
        {
            "", " ", "\n", "null", "true", "0", "\"text\"", "[]", "[{}]", "{", "}", "{{}}", "{]", "{\"", "{\"a", "{\"a\":", "{\"a\":1", "{a:1}", "{'a':1}", "{}{}", "{} x",
            "{,}", "{\"a\":1,}", "// c\n{}", "{/* c */}", "\ufeff{}", "\ufeff\ufeff{}", "<xml/>", "a=b&c=d", "--boundary", "%7B%7D", "{\"\":1}", "{\"a\":{\"a\":{}}}",
            "{\"__proto__\":{}}", "{\"constructor\":1}", "{\"\\ud800\":1}", "{\"\\u0000\":1}", "{\"{0}\":1}",
        })
        {
            yield return new(text, text);
        }

        yield return new("deep arrays", new string('[', 20_000));
        yield return new("deep objects", string.Concat(Enumerable.Repeat("{\"a\":", 20_000)));
        yield return new("a long member name", $"{{\"{new string('n', 100_000)}\":1}}");
        yield return new("many members", "{" + string.Join(',', Enumerable.Range(0, 20_000).Select(i => $"\"m{i}\":{i}")) + "}");
        yield return new("invalid UTF-8", [0x7b, 0x22, 0xff, 0xfe, 0xc0, 0x80, 0x22, 0x3a, 0x31, 0x7d]);
        yield return new("UTF-16", Encoding.Unicode.GetBytes(Good));
        yield return new("zeros", new byte[1000]);
        yield return new("doubled", Good[..^1] + (good.Count > 0 ? "," : "") + "\"x\":1,\"x\":2}");
        foreach (var type in new[]
        {
            null, "", "text/plain", "text/html", "application/xml", "application/x-www-form-urlencoded", "multipart/form-data", "multipart/form-data; boundary=x",
            "application/json; charset=utf-16", "application/json; charset=koi8-r", "application/json; charset=utf-7", "application/json; charset=nope", "application/json; charset=", "json", ";;", "*/*",
            "application/octet-stream", "application/problem", "application/json, text/plain",
        })
        {
            yield return new($"as {type ?? "nothing"}", Encoding.UTF8.GetBytes(Good), type);
        }
    }

    private IEnumerable<BadBody> OfEachMember()
    {
        if (good.Count == 0)
            yield break;
        foreach (var value in Values)
        {
            var member = good.Keys.ElementAt(random.Next(good.Count));
            yield return new($"{member}: {value}", With(member, value));
        }

        var first = good.Keys.First();
        yield return new($"1 MB in {first}", With(first, $"\"{new string('ы', 500_000)}\""));
        yield return new($"a member twice: {first}", Good[..^1] + $",\"{first}\":{good[first]}}}");
        yield return new($"in capitals: {first}", Good.Replace(first, first.ToUpperInvariant(), StringComparison.Ordinal));
    }

    /// <summary>A good body with a few of its bytes changed, doubled or missing.</summary>
    private BadBody Mutated()
    {
        var bytes = Encoding.UTF8.GetBytes(good.Count == 0 ? "{\"x\":[1,2]}" : Good).ToList();
        var said = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"seed {seed}:"));
        for (var i = random.Next(1, 5); i > 0 && bytes.Count > 0; i--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes.RemoveAt(at); break;
                case 2: bytes.Insert(at, "{}[],:\"\\\0"u8[random.Next(9)]); break;
                default: bytes.RemoveRange(at, bytes.Count - at); break;
            }

            said.Append(CultureInfo.InvariantCulture, $" {at}");
        }

        return new(said.ToString(), [.. bytes]);
    }

    private string With(string member, string value) =>
        "{" + string.Join(',', good.Select(m => $"\"{m.Key}\":{(m.Key == member ? value : m.Value)}")) + "}";
}
