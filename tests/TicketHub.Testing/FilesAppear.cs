namespace TicketHub.Testing;

/// <summary>Waits for what another process does, which shows in files that it makes.</summary>
public static class FilesAppear
{
    public static async Task In(string folder, int count)
    {
        var there = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var watcher = new FileSystemWatcher(folder);
        watcher.Created += (_, _) => Look();
        watcher.EnableRaisingEvents = true;
        Look();
        await there.Task.WaitAsync(TimeSpan.FromMinutes(1));

        void Look()
        {
            if (Directory.GetFiles(folder).Length >= count)
                there.TrySetResult();
        }
    }
}
