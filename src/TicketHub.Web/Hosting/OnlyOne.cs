namespace TicketHub.Web.Hosting;

/// <summary>
/// One process serves from a data folder: who sends an upload, what is being read and who has been signed out is known to that one. The
/// system takes the lock back when the process ends, however it does.
/// </summary>
public static class OnlyOne
{
    /// <returns>The lock, to be held as long as the process serves.</returns>
    /// <exception cref="SettingsException">Another process serves from it.</exception>
    public static IDisposable Demand(Settings settings)
    {
        try
        {
            return new FileStream(settings.ServingLockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw new SettingsException(
                $"Another process already serves from {settings.DataFolder}. "
                + "Stop it first, or give this one a data folder of its own with --data or TICKETHUB_DATA.");
        }
    }
}
