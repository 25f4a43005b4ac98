using System.Text;
using TicketHub.Diagnostics.Logs;

namespace TicketHub.Diagnostics.Tests.Logs;

internal static class Reading
{
    public static LogReport Log(string text, LogOptions? options = null) => Log(Encoding.UTF8.GetBytes(text), options);

    public static LogReport Log(byte[] bytes, LogOptions? options = null) => LogFiles.Read(new MemoryStream(bytes), options).Log;
}
