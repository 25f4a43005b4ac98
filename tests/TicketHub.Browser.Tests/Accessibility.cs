using System.Text.Json;
using Microsoft.Playwright;

namespace TicketHub.Browser.Tests;

/// <summary>Asks axe what of WCAG 2.2 AA the page violates.</summary>
internal static class Accessibility
{
    // Evaluated over the debugging protocol, so the page keeps its strict content security policy while it is examined.
    private static readonly Lazy<string> Axe = new(() =>
        File.ReadAllText(Path.Combine(TestContext.CurrentContext.TestDirectory, "lib", "axe.min.js")));

    private const string Question = """
        async () => {
          const found = await axe.run(document, {
            runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] });
          return found.violations.map(v => ({ rule: v.id, help: v.help, where: v.nodes.map(n => n.html + ' ' + n.failureSummary) }));
        }
        """;

    public static async Task<IReadOnlyList<string>> Violations(this IPage page)
    {
        // A page that is looked at again has it already.
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
            await page.EvaluateAsync($"() => {{ {Axe.Value} }}");
        var found = await page.EvaluateAsync<JsonElement>(Question);
        return [.. found.EnumerateArray().Select(violation =>
            $"{violation.GetProperty("rule")}: {violation.GetProperty("help")}\n  {string.Join("\n  ", violation.GetProperty("where").EnumerateArray())}")];
    }
}
