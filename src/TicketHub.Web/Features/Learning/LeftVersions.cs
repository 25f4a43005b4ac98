using Microsoft.EntityFrameworkCore;
using TicketHub.Classification;
using TicketHub.Classification.Learning;
using TicketHub.Storage;

namespace TicketHub.Web.Features.Learning;

/// <summary>A version that people have left, judged by the same texts as a new one (<paramref name="New"/>).</summary>
public sealed record LeftVersion(int Version, double MacroF1, double New)
{
    /// <summary>Whoever went back had a reason that no figure knew; one that reads nearly the same would bring it back over night.</summary>
    public const double ClearlyBetter = 0.01;

    public bool IsBeaten => New > MacroF1 + ClearlyBetter;
}

/// <summary>
/// The versions that people have returned away from. They are derived from the list of uses: as long as its last lines are people's
/// choices, what is newer than the last chosen one was left. A version that comes to work by the rule ends that.
/// </summary>
public static class LeftVersions
{
    /// <summary>Nobody tries more of them in a row.</summary>
    private const int MostChoices = 50;

    /// <returns>Newest first; the starter model is never among them, because nothing is older.</returns>
    public static async Task<IReadOnlyList<int>> Of(TicketHubDb db, CancellationToken ct)
    {
        var uses = await db.ModelUses.AsNoTracking().OrderByDescending(u => u.Id).Take(MostChoices)
            .Select(u => new { Version = u.ModelId ?? 0, ByPerson = u.ById != null }).ToListAsync(ct);
        var choices = uses.TakeWhile(use => use.ByPerson).Count();
        return choices == 0
            ? []
            : [.. uses.Take(choices + 1)
                .Select(use => use.Version)
                .Where(version => version > uses[0].Version)
                .Distinct()
                .OrderDescending()];
    }

    /// <summary>Those that this program can still read; with the others nothing can be compared.</summary>
    public static async Task<IReadOnlyList<(int Version, Assessor Assessor)>> Open(TicketHubDb db, CancellationToken ct)
    {
        var left = await Of(db, ct);
        if (left.Count == 0)
            return [];
        var models = await db.Models.AsNoTracking()
            .Where(m => left.Contains(m.Id) && m.Bytes != null)
            .Select(m => new { m.Id, m.Bytes })
            .ToListAsync(ct);
        var readable = new List<(int, Assessor)>();
        foreach (var model in models)
        {
            try
            {
                readable.Add((model.Id, DeskModel.Open(model.Bytes!).ToAssessor()));
            }
            catch (UnusableModelException)
            {
                // It judges nothing any more, so nothing can be as good.
            }
        }

        return readable;
    }
}
