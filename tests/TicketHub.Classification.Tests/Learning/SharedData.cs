using System.Text.Json.Nodes;

namespace TicketHub.Classification.Tests.Learning;

/// <summary>Texts for measuring that are no part of the project. Where they are absent there are none.</summary>
internal static class SharedData
{
    public static List<JsonNode> Read(string name)
    {
        for (var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", "data", "classification", name);
            if (File.Exists(path))
                return [.. File.ReadLines(path).Select(line => JsonNode.Parse(line)!)];
        }

        return [];
    }
}
