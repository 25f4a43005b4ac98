using System.Net.Sockets;
using System.Text;

namespace TicketHub.Testing.Hosts;

/// <summary>Bytes over TCP, for what an honest client would not send.</summary>
public sealed class RawConnection : IDisposable
{
    private readonly TcpClient client = new();

    public static async Task<RawConnection> Open(Uri address)
    {
        var connection = new RawConnection();
        await connection.client.ConnectAsync(address.Host, address.Port);
        return connection;
    }

    /// <summary>Sends one request as it stands here and reads until the server closes.</summary>
    public static async Task<string> Exchange(Uri address, string request)
    {
        using var connection = await Open(address);
        await connection.Send(request);
        return await connection.ReadAll();
    }

    public async Task Send(string text) => await client.GetStream().WriteAsync(Encoding.Latin1.GetBytes(text));

    public async Task<string> ReadAll()
    {
        using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
        return await reader.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(30));
    }

    /// <summary>Reads until this has come; the server may go on reading from us.</summary>
    public async Task<string> ReadUntil(string text)
    {
        var read = new StringBuilder();
        var buffer = new byte[4096];
        while (!read.ToString().Contains(text, StringComparison.Ordinal))
        {
            var count = await client.GetStream().ReadAsync(buffer).AsTask().WaitAsync(TimeSpan.FromSeconds(30));
            if (count == 0)
                throw new EndOfStreamException($"The connection ended after: {read}");
            read.Append(Encoding.UTF8.GetString(buffer, 0, count));
        }

        return read.ToString();
    }

    public void Dispose() => client.Dispose();
}
