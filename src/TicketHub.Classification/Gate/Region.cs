namespace TicketHub.Classification.Gate;

/// <summary>
/// Where in a text the document stands: from the first place where its lines are dense to the last. Before it is the cover, behind
/// it may come a question; one clause quoted in a letter makes no document of the letter.
/// </summary>
internal readonly record struct Region(int First, int Last)
{
    private const int Window = 8;

    private const int Dense = 4;

    public static readonly Region None = new(int.MaxValue, -1);

    public int Length => this == None ? 0 : Last - First + 1;

    public bool Contains(int at) => at >= First && at <= Last;

    /// <summary>The title of the document above its first dense lines belongs to it.</summary>
    public Region StartingAt(Spot? name, IReadOnlyList<Spot> lines)
    {
        if (name is not { } title || this == None)
            return this;
        for (var at = 0; at < First; at++)
        {
            if (lines[at] == title)
                return this with { First = at };
        }

        return this;
    }

    public static Region In(LineRole[] roles, bool isQuestionnaire)
    {
        var filled = Enumerable.Range(0, roles.Length).Where(at => roles[at] != LineRole.Blank).ToArray();
        bool IsOfDocument(int i) => roles[filled[i]] switch
        {
            LineRole.Heading or LineRole.Clause or LineRole.Item or LineRole.Row or LineRole.RowQuestion => true,
            LineRole.Question or LineRole.OtherQuestion => isQuestionnaire,
            _ => false,
        };
        var found = None;
        var inWindow = 0;
        for (var i = 0; i < filled.Length; i++)
        {
            inWindow += IsOfDocument(i) ? 1 : 0;
            inWindow -= i >= Window && IsOfDocument(i - Window) ? 1 : 0;
            if (inWindow < Dense)
                continue;
            // The window may begin and end with lines that are not of the document.
            var from = Math.Max(0, i - Window + 1);
            while (!IsOfDocument(from))
                from++;
            var to = i;
            while (!IsOfDocument(to))
                to--;
            found = new Region(Math.Min(found.First, filled[from]), filled[to]);
        }

        return found;
    }
}
