namespace TicketHub.Web.ReadingEvidence;

/// <summary>A file that is read, as those know it who have it: where it stands, and how much of it is safe by now.</summary>
public sealed class EvidenceFile
{
    private readonly Lock door = new();
    private TaskCompletionSource more = NewSignal();

    private EvidenceFile(Guid id, string name, string path, long length, bool whole, long expected) =>
        (Id, Name, Path, Length, IsWhole, Expected) = (id, name, path, length, whole, expected);

    public Guid Id { get; }

    public string Name { get; }

    /// <summary>Which of the files in it is meant, where it is an archive.</summary>
    public IReadOnlyList<int> Part { get; private init; } = [];

    /// <summary>Opened once: it may be renamed while it is read.</summary>
    public string Path { get; }

    public long Length { get; private set; }

    public bool IsWhole { get; private set; }

    /// <summary>How long it is going to be, or may become at most.</summary>
    public long Expected { get; }

    /// <summary>It will not become whole: what was read of it is of no use.</summary>
    public bool IsGivenUp { get; private set; }

    public static EvidenceFile Whole(Guid id, string name, string path, long length) => new(id, name, path, length, whole: true, length);

    /// <summary>One of the files in it.</summary>
    /// <param name="unpacked">How long that is: what it may cost depends on it.</param>
    public static EvidenceFile Inside(Guid id, string name, string path, long length, IReadOnlyList<int> part, long unpacked) =>
        new(id, name, path, length, whole: true, Math.Max(length, unpacked)) { Part = part };

    public static EvidenceFile Growing(Guid id, string name, string path, long length, long expected) =>
        new(id, name, path, length, whole: false, expected);

    /// <summary>So many bytes are on the disk by now. Whole: with its last one its row is kept, too.</summary>
    public void Grow(long length, bool whole) => Change(() => (Length, IsWhole) = (Math.Max(Length, length), whole || IsWhole));

    public void GiveUp() => Change(() => IsGivenUp = true);

    /// <summary>What is there now, and what ends once that has changed.</summary>
    internal (Grown Now, Task Changed) Look()
    {
        lock (door)
            return (new(Length, IsWhole), more.Task);
    }

    private void Change(Action change)
    {
        TaskCompletionSource before;
        lock (door)
        {
            change();
            (before, more) = (more, NewSignal());
        }

        before.SetResult();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
