using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using TicketHub.Classification;
using TicketHub.Classification.Learning;
using TicketHub.Storage;

namespace TicketHub.Web.Features.Learning;

/// <summary>
/// How versions read the examples that TicketHub brings along. That is not kept with a version: its model, as long as it is kept, says it anew,
/// once a process.
/// </summary>
public sealed class GroundFigures
{
    private readonly ConcurrentDictionary<int, Figures?> known = new();

    public static Figures OfStarter { get; } = Of(Assessor.Create());

    /// <returns>Without those that this program cannot read.</returns>
    public async Task<IReadOnlyDictionary<int, Figures>> Of(TicketHubDb db, IReadOnlyList<int> versions, CancellationToken ct)
    {
        var wanted = versions.Where(version => !known.ContainsKey(version)).ToList();
        await foreach (var model in db.Models.AsNoTracking().Where(m => wanted.Contains(m.Id) && m.Bytes != null).Select(m => new { m.Id, m.Bytes }).AsAsyncEnumerable().WithCancellation(ct))
            known[model.Id] = Read(model.Bytes!);
        return versions.Where(version => known.GetValueOrDefault(version) is not null).ToDictionary(version => version, version => known[version]!);
    }

    private static Figures? Read(byte[] bytes)
    {
        try
        {
            return Of(DeskModel.Open(bytes).ToAssessor());
        }
        catch (UnusableModelException)
        {
            return null;
        }
    }

    private static Figures Of(Assessor assessor) => Figures.Of(DeskModel.OnGround(assessor));
}
