using TicketHub.Domain;
using TicketHub.Domain.Attachments;

namespace TicketHub.Web.Uploads;

/// <summary>What the headers of bytes say: where they belong, how many come where that is known, and the length of a file whose length was open.</summary>
public sealed record TusPatch(long Offset, long? Count, long? Length)
{
    /// <summary>Bytes that come along with the creation.</summary>
    public static TusPatch AtCreation(IHeaderDictionary headers) => new(0, headers.ContentLength, null);

    /// <exception cref="RefusedException">A header is missing or cannot be read; all of them are told.</exception>
    public static TusPatch Read(IHeaderDictionary headers)
    {
        var offset = TusHeaders.NumberIn(headers["Upload-Offset"].ToString());
        var length = TusHeaders.NumberIn(headers["Upload-Length"].ToString());
        var mistakes = new List<Refusal>();
        if (offset is null)
            mistakes.Add(new OffsetNeeded());
        if (length is null && headers["Upload-Length"].Count > 0)
            mistakes.Add(new LengthNeeded());
        return mistakes.Count == 0 ? new(offset!.Value, headers.ContentLength, length) : throw new RefusedException(mistakes);
    }
}
