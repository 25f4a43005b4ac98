using Microsoft.EntityFrameworkCore;
using TicketHub.Domain.People;
using TicketHub.Storage;
using TicketHub.Storage.Learning;

namespace TicketHub.Web.Features.Learning;

/// <summary>
/// Makes a new version of the classifier out of the desk's history. It replaces the one in use only where it is not worse on the
/// held-back part, and, where people have returned away from a version, clearly better than that. With nothing new, nothing is made.
/// </summary>
public sealed class TeachClassifier(
    ReadHistory history, ModelInUse inUse, TicketHubDb reads, Writes writes, TimeProvider clock, ILogger<TeachClassifier> log)
{
    /// <summary>Versions are made and chosen one at a time.</summary>
    public const string OfModels = "classifier models";

    /// <summary>Training takes a core for seconds; who presses twice waits, and finds nothing new.</summary>
    private static readonly SemaphoreSlim Turns = new(1);

    /// <summary>The nightly round. Running it again changes nothing.</summary>
    public async Task<Teaching> RunOnce(CancellationToken ct)
    {
        var taught = await Teach(ModelOrigin.Nightly, null, [], ct);
        log.LogInformation("Nightly training of the classifier: {What}", TeachingLine.Of(taught));
        return taught;
    }

    public Task<Teaching> ByHand(Actor by, CancellationToken ct)
    {
        Administration.Demand(by);
        return Teach(ModelOrigin.ByHand, by, [], ct);
    }

    /// <summary>The examples are kept only together with a version that was not worse: a bad file leaves nothing behind.</summary>
    public Task<Teaching> Import(IReadOnlyList<DeskExample> brought, CancellationToken ct) => Teach(ModelOrigin.Import, null, brought, ct);

    private async Task<Teaching> Teach(ModelOrigin origin, Actor? by, IReadOnlyList<DeskExample> brought, CancellationToken ct)
    {
        await Turns.WaitAsync(ct);
        try
        {
            await inUse.Refresh(ct);
            var data = await history.Run(brought, ct);
            if (data.All.Count == 0)
                return new(TeachingOutcome.NothingToLearn);
            var (hash, chosen) = (data.Hash(), new Chosen(inUse.Chosen, inUse.Trouble is null));
            if (await IsKnown(reads, hash, chosen, ct))
                return new(TeachingOutcome.NothingNew);
            var candidate = Candidate.From(data, inUse.Assessor, await LeftVersions.Open(reads, ct));
            var taught = origin is ModelOrigin.Import && !candidate.IsTaken
                ? new(
                    candidate.IsNotWorse ? TeachingOutcome.StaysAway : TeachingOutcome.NotBetter, null, candidate.Figures,
                    candidate.Former, candidate.Starter, Ground: candidate.Ground, Left: candidate.Left)
                : await writes.Run((db, token) => Keep(db, new(data, hash, candidate, chosen, origin, by, brought), token), ct);
            await inUse.Refresh(ct);
            return origin is ModelOrigin.Import ? taught with { Import = data.Count(brought) } : taught;
        }
        finally
        {
            Turns.Release();
        }
    }

    /// <param name="Works">It can be read; else the starter model judges in its place, and a new version is wanted whatever is known.</param>
    private sealed record Chosen(int Version, bool Works);

    private sealed record Made(
        DeskHistory Data, string Hash, Candidate Candidate, Chosen Chosen,
        ModelOrigin Origin, Actor? By, IReadOnlyList<DeskExample> Brought);

    private async Task<Teaching> Keep(TicketHubDb db, Made made, CancellationToken ct)
    {
        await Turn.Take(db, OfModels, ct);
        if (await IsKnown(db, made.Hash, made.Chosen, ct))
            return new(TeachingOutcome.NothingNew);
        var (figures, now) = (made.Candidate.Figures, clock.GetUtcNow());
        var model = new ClassifierModel
        {
            MadeAt = now,
            Origin = made.Origin,
            MadeById = made.By?.Id,
            DataHash = made.Hash,
            FromTickets = made.Data.FromTickets,
            Imported = made.Data.Imported,
            HeldBack = figures.All,
            MacroF1 = made.Candidate.IsCompared ? figures.MacroF1 : null,
            FormerMacroF1 = made.Candidate.FormerWhole,
            Decided = figures.Decided,
            Right = figures.Right,
            Confusion = figures.Confusion,
            Bytes = made.Candidate.Model.ToBytes(),
        };
        db.Models.Add(model);
        var outcome = !made.Candidate.IsNotWorse ? TeachingOutcome.NotBetter
            : made.Candidate.StaysAway ? TeachingOutcome.StaysAway
            : await LastChosen(db, ct) == made.Chosen.Version ? TeachingOutcome.Taken
            : TeachingOutcome.Overtaken;
        if (outcome is TeachingOutcome.Taken)
            db.ModelUses.Add(new ModelUse { Model = model, At = now });
        await KeepExamples(db, made.Brought, ct);
        await db.SaveChangesAsync(ct);
        if (made.By is { } by)
            db.Audit.Add(AuditEntry.Of(
                AuditAct.ModelTrained, by.Id, Guid.Empty, VersionName.Of(model.Id), now, VersionName.Of(made.Chosen.Version),
                VersionName.Of(outcome is TeachingOutcome.Taken ? model.Id : made.Chosen.Version)));
        await ForgetOldModels(db, model.Id, ct);
        return new(
            outcome, model.Id, figures, made.Candidate.Former, made.Candidate.Starter,
            Ground: made.Candidate.Ground, Left: made.Candidate.Left);
    }

    private static async Task KeepExamples(TicketHubDb db, IReadOnlyList<DeskExample> brought, CancellationToken ct)
    {
        if (brought.Count == 0)
            return;
        var kept = await db.ImportedExamples.Select(e => new { e.Hash, e.Kind }).ToDictionaryAsync(e => e.Hash, e => e.Kind, ct);
        foreach (var (hash, text) in brought.GroupBy(e => e.Hash).Select(same => same.Last()))
        {
            if (!kept.TryGetValue(hash, out var kind))
                db.ImportedExamples.Add(new() { Hash = hash, Kind = text.Kind, Title = text.Title, Body = text.Body });
            else if (kind != text.Kind)
                await db.ImportedExamples.Where(e => e.Hash == hash).ExecuteUpdateAsync(set => set.SetProperty(e => e.Kind, text.Kind), ct);
        }
    }

    /// <summary>The newest version was made of the same data, and it is not the one that has become unreadable.</summary>
    private static async Task<bool> IsKnown(TicketHubDb db, string hash, Chosen chosen, CancellationToken ct) =>
        await db.Models.OrderByDescending(m => m.Id).Select(m => new { m.Id, m.DataHash }).FirstOrDefaultAsync(ct) is { } newest
        && newest.DataHash == hash
        && (chosen.Works || newest.Id != chosen.Version);

    private static async Task<int> LastChosen(TicketHubDb db, CancellationToken ct) =>
        await db.ModelUses.OrderByDescending(u => u.Id).Select(u => u.ModelId).FirstOrDefaultAsync(ct) ?? 0;

    /// <summary>The one in use stays, and those that later ones are compared with.</summary>
    private static async Task<int> ForgetOldModels(TicketHubDb db, int newest, CancellationToken ct)
    {
        var left = await LeftVersions.Of(db, ct);
        return await db.Models
            .Where(m => m.Id <= newest - ClassifierModel.ModelsKept
                && m.Bytes != null
                && !left.Contains(m.Id)
                && db.ModelUses.OrderByDescending(u => u.Id).First().ModelId != m.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.Bytes, (byte[]?)null), ct);
    }
}
