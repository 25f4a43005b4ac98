using TicketHub.Diagnostics.Heaps;

namespace TicketHub.Diagnostics.Tests.Heaps;

public class RealDumpTests
{
    [Test]
    public void X()
    {
        foreach (var name in new[] { "a.hprof", "b.hprof.gz", "c.hprof", "o.hprof" })
        {
            var report = HeapDumps.Read(() => new FileStream("/tmp/heaps-java/" + name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 0));
            Console.WriteLine(name);
            var text = "/tmp/heaps-java/" + name.Split('.')[0] + ".txt";
            if (File.Exists(text))
                Console.WriteLine(string.Join('\n', ClassHistogram.Differences(File.ReadAllText(text), report)));
            Console.WriteLine(System.Text.Json.JsonSerializer.Serialize(report.Layout));
            var holders = HeapDumps.Climb(() => new FileStream("/tmp/heaps-java/" + name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 0));
            Console.WriteLine(string.Join(",", holders.BiggestStrings) + " levels " + holders.Levels);
            foreach (var s in holders.Suspects) Console.WriteLine($"{s.Objects} {s.Class} {s.Bytes} {s.Example} {string.Join(" <- ", s.Held.Select(h => h.Class + "." + h.Field + (h.Static ? " static" : "") + (h.Times > 1 ? " x" + h.Times : "")))} {s.Summit} {s.Root} {s.Thread}");
            Console.WriteLine(System.Text.RegularExpressions.Regex.Match(File.Exists(text) ? File.ReadAllText(text) : "", "Total.*"));
        }
    }
}
