namespace TicketHub.Documents;

/// <summary>What became of reading one file.</summary>
public enum ReadingState
{
    /// <summary>Its text is there.</summary>
    Read,

    /// <summary>Damaged, or it killed or outlasted its reader.</summary>
    Unreadable,

    /// <summary>It opens with a password only.</summary>
    Encrypted,

    /// <summary>A document without text, such as a scanned PDF.</summary>
    NoText,

    /// <summary>A picture, a program, a dump: nothing that a document reader reads.</summary>
    NotADocument,
}

/// <summary>
/// The text of one document. A file of an archive is named by its way there ("all.zip/tz.docx"). A page ends with a form feed
/// (U+000C); a table's row is one line, its cells between bars.
/// </summary>
/// <param name="Name">The file's name as it was given; only data.</param>
/// <param name="Format">The format by content: docx, pdf, txt …; null where it is none that is read.</param>
/// <param name="State">What became of reading it.</param>
/// <param name="Text">Empty unless <paramref name="State"/> is <see cref="ReadingState.Read"/>.</param>
/// <param name="Pages">Where the format has pages.</param>
/// <param name="Sheets">Where the format has sheets.</param>
/// <param name="Cut">The text was longer than is kept; its beginning is there.</param>
public sealed record DocumentText(
    string Name, string? Format, ReadingState State, string Text, int? Pages = null, int? Sheets = null, bool Cut = false);
