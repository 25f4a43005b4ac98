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

    public void Dispose() => client.Dispose();
}
