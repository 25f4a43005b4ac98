using System.Security.Cryptography;
using TicketHub.Documents;

namespace TicketHub.Web.ReadingDocuments;

/// <summary>Reads attached documents in a child process, which may die without harm.</summary>
public sealed class DocumentReading(ReadingChildren children)
{
    /// <summary>Thirty-two megabytes: some dozens of large documents.</summary>
    private const long CharactersKept = 16_000_000;

    private readonly KeptTexts kept = new(CharactersKept);

    /// <summary>
    /// One entry for a file, several for an archive. Never throws for a hostile file: it is <see cref="ReadingState.Unreadable"/>.
    /// </summary>
    /// <param name="person">Who sent it: of each person one file is read at a time.</param>
    /// <param name="name">The file's name as it was given.</param>
    /// <param name="path">Where its bytes stand.</param>
    /// <param name="ct">The caller went away.</param>
    public Task<IReadOnlyList<DocumentText>> Read(Guid person, string name, string path, CancellationToken ct) =>
        Read(person, name, path, null, ct);

    /// <param name="sha256">Of its bytes, where that is known: then a file that was read before is not read again to tell.</param>
    public async Task<IReadOnlyList<DocumentText>> Read(Guid person, string name, string path, string? sha256, CancellationToken ct)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var head = await HeadOf(file, ct);
        if (!DocumentReader.MayBeDocument(head.Span))
            return [new(name, null, ReadingState.NotADocument, "")];
        // A log may have gigabytes. What is too long to be read as a document is one all the same if it is no plain text.
        if (file.Length > ReadingLimits.Default.File)
            return [new(name, null, IsPlainText(head.Span) ? ReadingState.NotADocument : ReadingState.Unreadable, "")];

        var key = $"{sha256 ?? Convert.ToHexStringLower(await SHA256.HashDataAsync(file, ct))} {name}";
        if (kept.Find(key) is { } before)
            return before;
        file.Position = 0;
        var read = await children.Read(person, name, file, ct);
        // Only an answer is remembered: a child that was killed may have had a bad moment.
        if (read is not null)
            kept.Keep(key, read);
        return read ?? [new(name, null, ReadingState.Unreadable, "")];
    }

    /// <summary>Most of what is attached is pictures; no process is started to find that out.</summary>
    private static async Task<ReadOnlyMemory<byte>> HeadOf(FileStream file, CancellationToken ct)
    {
        var head = new byte[DocumentReader.HeadLength];
        var length = await file.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, ct);
        file.Position = 0;
        return head.AsMemory(0, length);
    }

    private static bool IsPlainText(ReadOnlySpan<byte> head) => !head.Contains((byte)0) && !head.StartsWith("%PDF"u8);
}
