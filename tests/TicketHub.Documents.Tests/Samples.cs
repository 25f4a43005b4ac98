using System.Text;

namespace TicketHub.Documents.Tests;

/// <summary>Files by their names under Files, and files made on the spot.</summary>
internal static class Samples
{
    public static byte[] Bytes(string file) => File.ReadAllBytes(Path.Combine(TestContext.CurrentContext.TestDirectory, "Files", file));

    public static DocumentText Read(string file, ReadingLimits? limits = null) => One(file, Bytes(file), limits);

    public static DocumentText One(string name, string text) => One(name, Encoding.UTF8.GetBytes(text));

    public static DocumentText One(string name, byte[] bytes, ReadingLimits? limits = null)
    {
        var all = All(name, bytes, limits);
        Assert.That(all, Has.Count.EqualTo(1));
        return all[0];
    }

    public static IReadOnlyList<DocumentText> All(string name, byte[] bytes, ReadingLimits? limits = null) =>
        DocumentReader.Read(name, new MemoryStream(bytes), limits);

    public static string[] Lines(DocumentText document) =>
        document.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
