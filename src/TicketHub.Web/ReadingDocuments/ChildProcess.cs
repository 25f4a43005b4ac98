using System.Diagnostics;

namespace TicketHub.Web.ReadingDocuments;

/// <summary>What all who talk to a child do alike.</summary>
internal static class ChildProcess
{
    /// <summary>A pipe blocks its reader, and the pool's few threads are for those who ask the service something meanwhile.</summary>
    public static Task<T> OnItsOwnThread<T>(Func<T> work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>Kills it with its children, and comes back once it is gone.</summary>
    public static async Task End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }

        await process.WaitForExitAsync(CancellationToken.None);
    }
}
