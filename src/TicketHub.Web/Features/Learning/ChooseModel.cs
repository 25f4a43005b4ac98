using Microsoft.EntityFrameworkCore;
using TicketHub.Classification.Learning;
using TicketHub.Domain;
using TicketHub.Domain.Learning;
using TicketHub.Domain.People;
using TicketHub.Storage;
using TicketHub.Storage.Learning;
using TicketHub.Web.Features.People;

namespace TicketHub.Web.Features.Learning;

/// <summary>An administrator returns to a version, or to the starter model. The next better one replaces it again.</summary>
public sealed class ChooseModel(Administer administer, TicketHubDb read, ModelInUse inUse)
{
    /// <param name="version">0 is the starter model.</param>
    /// <exception cref="RefusedException">Not an administrator, no such version, or one that cannot be used any more.</exception>
    public async Task Run(Actor by, int version, CancellationToken ct)
    {
        Administration.Demand(by);
        if (version != 0)
            await DemandUsable(version, ct);
        await administer.AsAdministrator(by, (act, token) => Choose(act, version, token), ct);
        await inUse.Refresh(ct);
    }

    private async Task DemandUsable(int version, CancellationToken ct)
    {
        var model = await read.Models.AsNoTracking().Where(m => m.Id == version).Select(m => new { m.Bytes }).SingleOrDefaultAsync(ct)
            ?? throw new RefusedException(new ModelNotFound());
        try
        {
            DeskModel.Open(model.Bytes ?? []);
        }
        catch (UnusableModelException)
        {
            throw new RefusedException(new ModelUnusable(VersionName.Of(version)));
        }
    }

    private static async Task<bool> Choose(AdministrativeAct act, int version, CancellationToken ct)
    {
        await Turn.Take(act.Db, TeachClassifier.OfModels, ct);
        var before = await act.Db.ModelUses.OrderByDescending(u => u.Id).Select(u => u.ModelId).FirstOrDefaultAsync(ct) ?? 0;
        if (before == version)
            return false;
        act.Db.ModelUses.Add(new ModelUse { ModelId = version == 0 ? null : version, At = act.Now, ById = act.By.Id });
        act.Tell(AuditAct.ModelChosen, Guid.Empty, VersionName.Of(version), VersionName.Of(before), VersionName.Of(version));
        return true;
    }
}
