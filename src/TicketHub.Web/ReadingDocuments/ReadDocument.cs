using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using TicketHub.Documents;

namespace TicketHub.Web.ReadingDocuments;

/// <summary>
/// The child's side: a file by standard input (its name, then its bytes), the answer as JSON by standard output. Not a verb for
/// people, so it is not among those that the executable tells of.
/// </summary>
public static class ReadDocument
{
    public const string Verb = "read-document";

    /// <summary>After this what is left of an archive is told as unreadable, before the limit of the process kills it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(18);

    public static int Run()
    {
        using var input = new BufferedStream(Console.OpenStandardInput(), DocumentReader.HeadLength);
        using var output = Console.OpenStandardOutput();
        using var patience = new CancellationTokenSource(Patience);
        string name;
        using (var reader = new BinaryReader(input, Encoding.UTF8, leaveOpen: true))
            name = reader.ReadString();
        var read = DocumentReader.Read(name, input, ct: patience.Token);
        JsonSerializer.Serialize(output, read, DocumentAnswer.Written.IReadOnlyListDocumentText);
        return 0;
    }
}

/// <summary>What the child says. Code made while building: reflection would cost more than most documents.</summary>
[JsonSerializable(typeof(IReadOnlyList<DocumentText>))]
internal sealed partial class DocumentAnswer : JsonSerializerContext
{
    /// <summary>Russian letters as themselves: two bytes instead of six.</summary>
    public static DocumentAnswer Written { get; } =
        new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) });
}
