using System.Text.Json;
using System.Text.Json.Serialization;

namespace TicketHub.Classification.Learning;

/// <summary>The starter corpus: examples written for this project, embedded as JSON lines.</summary>
internal static class Corpus
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter<Label>(JsonNamingPolicy.CamelCase) },
        RespectRequiredConstructorParameters = true,
    };

    public static IReadOnlyList<Example> Starter()
    {
        var assembly = typeof(Corpus).Assembly;
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.EndsWith(".jsonl", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .SelectMany(name => Read(assembly.GetManifestResourceStream(name)!)),
        ];
    }

    private static List<Example> Read(Stream stream)
    {
        using var reader = new StreamReader(stream);
        var examples = new List<Example>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
                examples.Add(JsonSerializer.Deserialize<Example>(line, Options)!);
        }

        return examples;
    }
}
