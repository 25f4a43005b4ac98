using Microsoft.EntityFrameworkCore;
using TicketHub.Classification;
using TicketHub.Classification.Learning;
using TicketHub.Storage;

namespace TicketHub.Web.Features.Learning;

/// <summary>
/// The assessor of the version that is in use. It is replaced as a whole: whoever is judging a request at that moment ends with the
/// one that they began with. Another process's choice is noticed by <see cref="Refresh"/>, once a minute.
/// </summary>
public sealed class ModelInUse(IDbContextFactory<TicketHubDb> contexts, ILogger<ModelInUse> log)
{
    private readonly Lock door = new();
    private volatile Use? current;

    /// <param name="Id">The row that says so; a later one has a higher number.</param>
    /// <param name="Trouble">Why the starter model judges in place of the version that is chosen.</param>
    private sealed record Use(int Id, int Chosen, Assessor Assessor, ModelTrouble? Trouble = null);

    public Assessor Assessor => current?.Assessor ?? Assessor.Create();

    /// <summary>The version that judges; 0 is the starter model.</summary>
    public int Version => Trouble is null ? Chosen : 0;

    /// <summary>The version that stands last in the list, whether it can be read or not.</summary>
    public int Chosen => current?.Chosen ?? 0;

    /// <summary>Null where what is chosen works.</summary>
    public ModelTrouble? Trouble => current?.Trouble;

    /// <summary>Looks which version is in use; reads it only where that has changed.</summary>
    public async Task Refresh(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var last = await db.ModelUses.AsNoTracking()
            .OrderByDescending(u => u.Id)
            .Select(u => new { u.Id, u.ModelId })
            .FirstOrDefaultAsync(ct);
        if (last is null || last.Id <= (current?.Id ?? 0))
            return;
        var bytes = last.ModelId is { } version
            ? await db.Models.Where(m => m.Id == version).Select(m => m.Bytes).SingleAsync(ct)
            : null;
        var use = new Use(last.Id, last.ModelId ?? 0, Assessor.Create());
        if (last.ModelId is not null)
            use = Open(bytes, use);
        lock (door)
        {
            if (use.Id > (current?.Id ?? 0))
                current = use;
        }
    }

    /// <summary>A program that looks at other features cannot read its predecessor's weights; it begins with the starter model and learns anew.</summary>
    private Use Open(byte[]? bytes, Use use)
    {
        try
        {
            return use with { Assessor = DeskModel.Open(bytes ?? []).ToAssessor() };
        }
        catch (UnusableModelException e)
        {
            log.LogWarning("Version {Version} of the classifier is not used, the starter model is: {Why}", use.Chosen, e.Message);
            return use with { Trouble = e.Trouble };
        }
    }
}
