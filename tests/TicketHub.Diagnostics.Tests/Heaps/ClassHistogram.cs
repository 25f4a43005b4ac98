using System.Globalization;
using TicketHub.Diagnostics.Heaps;

namespace TicketHub.Diagnostics.Tests.Heaps;

/// <summary>What the JVM itself answered to GC.class_histogram, beside what we counted in a dump of the same moment.</summary>
internal static class ClassHistogram
{
    /// <summary>By the name as we tell it. Classes of one name of two loaders are two lines: they are added, as is what a dump shows.</summary>
    public static Dictionary<string, (long Instances, long Bytes)> Read(string text) => text.Split('\n')
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Where(words => words.Length >= 4 && words[0].EndsWith(':') && long.TryParse(words[1], out _))
        .GroupBy(words => JavaName(words[3]), words => (Instances: Number(words[1]), Bytes: Number(words[2])))
        .ToDictionary(lines => lines.Key, lines => (lines.Sum(line => line.Instances), lines.Sum(line => line.Bytes)));

    /// <summary>
    /// Asking for the dump itself leaves an object or two that the histogram a moment before could not know of; of few, one is more than
    /// a percent.
    /// </summary>
    public static void AssertWithinOnePercent(string histogram, HeapReport report)
    {
        var expected = Read(histogram);
        Assert.Multiple(() =>
        {
            foreach (var use in report.Classes)
            {
                var (instances, bytes) = expected.GetValueOrDefault(use.Name);
                Assert.That(use.Instances, Is.EqualTo(instances).Within(Math.Max(2, instances / 100)), use.Name);
                Assert.That(use.Bytes, Is.EqualTo(bytes).Within(Math.Max(2 * bytes / Math.Max(1, instances), bytes / 100)), use.Name);
            }
        });
    }

    private static long Number(string word) => long.Parse(word, CultureInfo.InvariantCulture);

    private static string JavaName(string name) => HeapNames.JavaName(name.Replace('.', '/'));
}
