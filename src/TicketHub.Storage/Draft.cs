namespace TicketHub.Storage;

/// <summary>
/// What a person is writing and has not sent. Only they ever see it; it goes when it is sent, when it is emptied, and
/// thirty days after it was last touched.
/// </summary>
public sealed class Draft
{
    public const int LongestPlace = 60;

    /// <summary>
    /// All fields together. It is saved at every pause of the writer, so a pasted megabyte is not kept, and they are told; it can be filed all
    /// the same.
    /// </summary>
    public const int LongestText = 250_000;

    /// <summary>The oldest gives way to the next.</summary>
    public const int MostOfAPerson = 30;

    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    public Guid PersonId { get; init; }

    /// <summary>The key of the form, which makes a repeat a repeat: what was sent under it is no draft any more.</summary>
    public string Key { get; init; } = "";

    /// <summary>Where it is written: <c>new</c>, <c>ticket/12/say</c>.</summary>
    public string Place { get; init; } = "";

    /// <summary>The window that wrote last. Another one may go on from what it has seen, but never over what it has not.</summary>
    public string Writer { get; set; } = "";

    public int Version { get; set; }

    public IReadOnlyDictionary<string, string> Fields { get; set; } = new Dictionary<string, string>();

    public DateTimeOffset SavedAt { get; set; }
}
