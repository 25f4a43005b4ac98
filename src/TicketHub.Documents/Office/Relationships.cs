namespace TicketHub.Documents.Office;

/// <summary>What parts of an Office document point to. Targets outside of the document are dropped here: nothing asks for them.</summary>
internal static class Relationships
{
    /// <summary>By id, the paths of the parts that <paramref name="part"/> points to.</summary>
    public static Dictionary<string, string> Of(Package package, string part)
    {
        var found = new Dictionary<string, string>();
        foreach (var (id, _, path) in Read(package, part))
            found.TryAdd(id, path);
        return found;
    }

    /// <summary>The document itself, which programs put under different names.</summary>
    public static string Main(Package package, string usual)
    {
        if (package.Has(usual))
            return usual;
        return Read(package, "").FirstOrDefault(r => r.Type.EndsWith("/officeDocument", StringComparison.Ordinal)).Path ?? usual;
    }

    private static IEnumerable<(string Id, string Type, string Path)> Read(Package package, string part)
    {
        var slash = part.LastIndexOf('/');
        var (folder, file) = slash < 0 ? ("", part) : (part[..slash], part[(slash + 1)..]);
        var root = package.Tree($"{folder}/_rels/{file}.rels".TrimStart('/'));
        return root.All("Relationship")
            .Where(r => r.Get("TargetMode") != "External")
            .Select(r => (r.Get("Id") ?? "", r.Get("Type") ?? "", Resolve(folder, r.Get("Target") ?? "")));
    }

    private static string Resolve(string folder, string target)
    {
        if (target.StartsWith('/'))
            return target.TrimStart('/');
        var path = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var step in target.Split('/'))
        {
            if (step == ".." && path.Count > 0)
                path.RemoveAt(path.Count - 1);
            else if (step is not (".." or "." or ""))
                path.Add(step);
        }

        return string.Join('/', path);
    }
}
