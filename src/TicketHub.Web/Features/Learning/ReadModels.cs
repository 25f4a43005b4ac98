using Microsoft.EntityFrameworkCore;
using TicketHub.Classification.Learning;
using TicketHub.Domain.People;
using TicketHub.Storage;
using TicketHub.Storage.Learning;

namespace TicketHub.Web.Features.Learning;

/// <param name="MacroF1">Null where too few were held back to compare by.</param>
/// <param name="Former">Macro-F1 of the version in use then, over the texts that decided; null where it was not kept.</param>
/// <param name="IsKept">It can be returned to.</param>
/// <param name="HasWorked">It was in use at some time.</param>
public sealed record ModelRow(
    int Id,
    DateTimeOffset MadeAt,
    ModelOrigin Origin,
    string? MadeBy,
    string DataHash,
    int FromTickets,
    int Imported,
    int HeldBack,
    double? MacroF1,
    double? Former,
    int Decided,
    int Right,
    IReadOnlyList<IReadOnlyList<int>> Confusion,
    bool IsKept,
    bool HasWorked)
{
    /// <summary>How many of the held-back requests it reads as people do.</summary>
    public int Alike => Confusion.Select((kind, at) => kind[at]).Sum();

    /// <summary>Over the examples that TicketHub brings along; null where its model is not kept or cannot be read.</summary>
    public Figures? Ground { get; init; }

    /// <summary>Over those and the few held-back texts: what decided; null where the held-back ones are enough.</summary>
    public Figures? Together => MacroF1 is null && Ground is { } ground && Confusion.Count == ground.Confusion.Count
        ? new([.. Confusion.Zip(ground.Confusion, (own, brought) => (IReadOnlyList<int>)[.. own.Zip(brought, (one, other) => one + other)])], 0, 0, 0, 0, 0, 0, 0, 0)
        : null;

    /// <summary>By its figures it would have come to work.</summary>
    public bool IsNotWorse => MacroF1 is not { } now || Former is not { } former || now >= former;
}

/// <param name="InUse">0 is the starter model.</param>
/// <param name="Since">Null where nothing was ever chosen.</param>
/// <param name="ChosenBy">Null where it came to be in use by the rule.</param>
/// <param name="Compared">It was judged by enough held-back requests when it was made.</param>
/// <param name="Left">The versions that people have returned away from, newest first: as long as that holds, only a clearly better one comes to work by itself.</param>
/// <param name="More">Older ones are not listed.</param>
public sealed record ModelsView(
    IReadOnlyList<ModelRow> Rows, int InUse, DateTimeOffset? Since,
    string? ChosenBy, bool Compared, IReadOnlyList<int> Left, bool More)
{
    /// <summary>Kept and not in use because people had returned away from another.</summary>
    public bool StayedAway(ModelRow row) => Left.Count > 0 && row.Id != InUse && row.MadeAt >= Since && row.IsNotWorse;
}

/// <summary>The versions of the classifier, newest first.</summary>
public sealed class ReadModels(TicketHubDb db, GroundFigures ground)
{
    private const int Most = 30;

    public async Task<ModelsView> Run(Actor by, CancellationToken ct)
    {
        Administration.Demand(by);
        var use = await db.ModelUses.AsNoTracking().OrderByDescending(u => u.Id)
            .Select(u => new
            {
                u.ModelId,
                u.At,
                Compared = db.Models.Any(m => m.Id == u.ModelId && m.MacroF1 != null),
                By = db.People.Where(p => p.Id == u.ById).Select(p => p.Name).SingleOrDefault(),
            })
            .FirstOrDefaultAsync(ct);
        var rows = await db.Models.AsNoTracking().OrderByDescending(m => m.Id).Take(Most + 1)
            .Select(m => new ModelRow(
                m.Id, m.MadeAt, m.Origin, db.People.Where(p => p.Id == m.MadeById).Select(p => p.Name).SingleOrDefault(), m.DataHash,
                m.FromTickets, m.Imported, m.HeldBack, m.MacroF1, m.FormerMacroF1, m.Decided,
                m.Right, m.Confusion, m.Bytes != null, db.ModelUses.Any(u => u.ModelId == m.Id)))
            .ToListAsync(ct);
        var onGround = await ground.Of(db, [.. rows.Where(row => row.IsKept).Select(row => row.Id)], ct);
        return new(
            [.. rows.Take(Most).Select(row => row with { Ground = onGround.GetValueOrDefault(row.Id) })], use?.ModelId ?? 0, use?.At, use?.By,
            use?.Compared ?? false, await LeftVersions.Of(db, ct), rows.Count > Most);
    }
}
