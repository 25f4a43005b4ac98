using System.Text;

namespace TicketHub.Diagnostics.Threads;

/// <summary>Groups threads by their name without its numbers: "default task-41" belongs to "default task-*".</summary>
internal sealed class Pools(int most)
{
    private const int MostReported = 50;

    private readonly Dictionary<string, Dictionary<Activity, int>> pools = [];

    public void Add(string name, Activity activity)
    {
        var pool = NameOf(name);
        if (!pools.TryGetValue(pool, out var activities))
        {
            if (pools.Count >= most)
                return;
            pools.Add(pool, activities = []);
        }

        activities[activity] = activities.GetValueOrDefault(activity) + 1;
    }

    /// <summary>The pools of two threads and more, the biggest first.</summary>
    public IReadOnlyList<NamedPool> Report() =>
    [
        .. pools.Select(pool => new NamedPool(
                pool.Key, pool.Value.Values.Sum(), pool.Value.Values.Sum() - pool.Value.GetValueOrDefault(Activity.Idle), pool.Value))
            .Where(pool => pool.Threads > 1)
            .OrderByDescending(pool => pool.Threads).ThenBy(pool => pool.Name, StringComparer.Ordinal)
            .Take(MostReported),
    ];

    public static string NameOf(string name)
    {
        if (name.AsSpan().IndexOfAnyInRange('0', '9') < 0)
            return name;
        var pool = new StringBuilder(name.Length);
        foreach (var sign in name)
        {
            if (!char.IsAsciiDigit(sign))
                pool.Append(sign);
            else if (pool.Length == 0 || pool[^1] != '*')
                pool.Append('*');
        }

        return pool.ToString();
    }
}
