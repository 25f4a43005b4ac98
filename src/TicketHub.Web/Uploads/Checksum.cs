using System.Security.Cryptography;
using TicketHub.Domain;
using TicketHub.Domain.Attachments;

namespace TicketHub.Web.Uploads;

/// <summary>What a client says of the bytes of one request (tus, extension checksum), compared with those that come.</summary>
public sealed class Checksum : IDisposable
{
    public const string Algorithms = "sha1,sha256,md5";

    private readonly IncrementalHash hash;
    private readonly byte[] expected;

    private Checksum(HashAlgorithmName algorithm, byte[] expected) =>
        (hash, this.expected) = (IncrementalHash.CreateHash(algorithm), expected);

    /// <summary>"The Upload-Checksum header MUST consist of the name of the used checksum algorithm and the Base64 encoded checksum separated by a space."</summary>
    /// <returns>Null where nothing is said.</returns>
    /// <exception cref="RefusedException">An algorithm that is not ours, or no checksum of it.</exception>
    public static Checksum? Read(IHeaderDictionary headers)
    {
        var header = headers["Upload-Checksum"].ToString();
        if (header.Length == 0)
            return null;
        var (algorithm, length) = header.Split(' ')[0] switch
        {
            "sha1" => (HashAlgorithmName.SHA1, SHA1.HashSizeInBytes),
            "sha256" => (HashAlgorithmName.SHA256, SHA256.HashSizeInBytes),
            "md5" => (HashAlgorithmName.MD5, MD5.HashSizeInBytes),
            _ => throw new RefusedException(new ChecksumUnknown()),
        };
        var expected = new byte[length];
        return header.Split(' ') is [_, var value] && Convert.TryFromBase64String(value, expected, out var written) && written == length
            ? new(algorithm, expected)
            : throw new RefusedException(new ChecksumUnknown());
    }

    public void Append(ReadOnlySpan<byte> bytes) => hash.AppendData(bytes);

    /// <exception cref="RefusedException">Other bytes came.</exception>
    public void Demand()
    {
        if (!hash.GetHashAndReset().AsSpan().SequenceEqual(expected))
            throw new RefusedException(new ChecksumDiffers());
    }

    public void Dispose() => hash.Dispose();
}
