using TicketHub.Documents;

namespace TicketHub.Web.ReadingDocuments;

/// <summary>
/// The texts that were read last, by the file's name and SHA-256, the longest unused given up first. In memory: the same file is
/// read again within minutes (the verdict while writing, then the filing) or never, and on a disk it would be one more place to
/// redact.
/// </summary>
/// <param name="room">How many characters are kept altogether.</param>
public sealed class KeptTexts(long room)
{
    /// <summary>What an entry takes besides its text.</summary>
    private const int Overhead = 500;

    private readonly Lock door = new();
    private readonly Dictionary<string, LinkedListNode<Kept>> found = [];
    private readonly LinkedList<Kept> byUse = new();
    private long taken;

    private sealed record Kept(string Key, IReadOnlyList<DocumentText> Texts, long Size);

    public IReadOnlyList<DocumentText>? Find(string key)
    {
        lock (door)
        {
            if (!found.TryGetValue(key, out var node))
                return null;
            byUse.Remove(node);
            byUse.AddFirst(node);
            return node.Value.Texts;
        }
    }

    public void Keep(string key, IReadOnlyList<DocumentText> texts)
    {
        var size = key.Length + texts.Sum(text => (long)text.Text.Length + text.Name.Length + Overhead);
        lock (door)
        {
            if (size > room || !found.TryAdd(key, new(new(key, texts, size))))
                return;
            byUse.AddFirst(found[key]);
            taken += size;
            while (taken > room)
                Forget(byUse.Last!);
        }
    }

    private void Forget(LinkedListNode<Kept> node)
    {
        byUse.Remove(node);
        found.Remove(node.Value.Key);
        taken -= node.Value.Size;
    }
}
