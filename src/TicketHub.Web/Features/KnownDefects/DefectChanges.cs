using Microsoft.EntityFrameworkCore;
using TicketHub.Diagnostics;
using TicketHub.Domain;
using TicketHub.Domain.Findings;
using TicketHub.Domain.KnownDefects;
using TicketHub.Domain.Tickets;
using TicketHub.Web.Features.Demand;
using TicketHub.Web.Features.Tickets;

namespace TicketHub.Web.Features.KnownDefects;

/// <summary>One change of a known defect with its input, as the API's body and the page's forms carry it.</summary>
public interface IDefectChange
{
    Task Apply(DefectAct act, KnownDefect defect, CancellationToken ct);
}

/// <summary>A person looked: it is one, also with a single request.</summary>
public sealed record ConfirmDefect : IDefectChange
{
    public Task Apply(DefectAct act, KnownDefect defect, CancellationToken ct)
    {
        defect.Confirm(act.By, act.Now);
        return DefectMembership.Anew(act.Db, [defect.Number], act.Now, ct);
    }
}

public sealed record RenameDefect(string? Title) : IDefectChange
{
    public Task Apply(DefectAct act, KnownDefect defect, CancellationToken ct)
    {
        defect.Rename(Secrets.Masked(Title ?? ""), act.By, act.Now);
        return DefectMembership.Anew(act.Db, [defect.Number], act.Now, ct);
    }
}

/// <summary>From now on the other one speaks for both.</summary>
public sealed record MergeDefect(long? Into, string? Reason) : IDefectChange
{
    public async Task Apply(DefectAct act, KnownDefect defect, CancellationToken ct)
    {
        var into = await act.Named(Into ?? throw new RefusedException(new DefectNeeded("into")), "into", ct);
        var own = (await act.Tree(defect.Number, ct)).Where(one => one.Number != defect.Number);
        defect.MergeInto(into, own, act.By, Reason, act.Now);
        await DefectMembership.Anew(act.Db, [into.Number], act.Now, ct);
    }
}

public sealed record UnmergeDefect(string? Reason) : IDefectChange
{
    public async Task Apply(DefectAct act, KnownDefect defect, CancellationToken ct)
    {
        var above = defect.Root;
        defect.Unmerge(await act.Tree(above, ct), act.By, Reason, act.Now);
        await DefectMembership.Anew(act.Db, [above, defect.Number], act.Now, ct);
    }
}

/// <summary>A trace becomes a defect of its own and stays one.</summary>
public sealed record SplitTrace(string? Trace, string? Reason) : IDefectChange
{
    public async Task Apply(DefectAct act, KnownDefect defect, CancellationToken ct)
    {
        var all = await act.Traces(defect.Number, ct);
        var trace = all.Find(t => t.Key == Trace) ?? throw new RefusedException(new TraceNotInDefect());
        var own = defect.SplitOut(trace, all, act.By, Reason, act.Now);
        act.Db.KnownDefects.Add(own);
        await act.Db.SaveChangesAsync(ct);
        defect.TellSplit(own, act.By, Reason, act.Now);
        await DefectMembership.Anew(act.Db, [defect.Number, own.Number], act.Now, ct);
    }
}

/// <summary>Of one trace, what was called from one place becomes a defect of its own, now and for what comes later.</summary>
public sealed record SplitCall(string? Trace, string? Call, string? Reason) : IDefectChange
{
    public async Task Apply(DefectAct act, KnownDefect defect, CancellationToken ct)
    {
        var trace = (await act.Traces(defect.Number, ct)).Find(t => t.Key == Trace) ?? throw new RefusedException(new TraceNotInDefect());
        var calls = await act.Db.Sightings.Where(s => s.Key == trace.Key).Select(s => s.Kind).Distinct().ToListAsync(ct);
        if (Call is null || !calls.Contains(Call))
            throw new RefusedException(new TraceNotInDefect());
        if (calls.Count == 1)
            throw new RefusedException(new LastTraceOfDefect());
        var seen = await KnownCalls.Find(act.Db, Call, ct)
            ?? new SeenTrace(trace.Key, Call, trace.ExceptionClass, trace.Frames, 1, null, null);
        var own = defect.SplitCall(trace.AsTitle(), act.By, Reason, act.Now);
        act.Db.KnownDefects.Add(own);
        await act.Db.SaveChangesAsync(ct);
        defect.TellSplit(own, act.By, Reason, act.Now);
        await KnownCalls.MoveTo(act, own, seen, ct);
        await DefectMembership.Anew(act.Db, [defect.Number, own.Number], act.Now, ct);
    }
}

/// <summary>A request is taken out, and no later log of its own brings it back.</summary>
public sealed record TakeTicketOut(long? Ticket, string? Reason) : IDefectChange
{
    public async Task Apply(DefectAct act, KnownDefect defect, CancellationToken ct) =>
        await Verdicts.Say(act, defect, await act.Ticket(Ticket, ct), false, KnownDefect.ReasonOf(Reason), ct);
}

/// <summary>What occurs everywhere tells no defect; said of a trace, and taken back.</summary>
public sealed record MarkNoise(string? Trace, bool? IsNoise, string? Reason) : IDefectChange
{
    public async Task Apply(DefectAct act, KnownDefect defect, CancellationToken ct)
    {
        var trace = (await act.Traces(defect.Number, ct)).Find(t => t.Key == Trace) ?? throw new RefusedException(new TraceNotInDefect());
        var isNoise = IsNoise ?? true;
        if (trace.IsNoise == isNoise)
            return;
        trace.MarkNoise(isNoise);
        defect.Note(
            isNoise ? DefectEventCode.MarkedAsNoise : DefectEventCode.UnmarkedAsNoise, act.By, act.Now,
            KnownDefect.ReasonOf(Reason), ("trace", trace.AsTitle()));
        await DefectMembership.After(act.Db, trace, act.Now, ct);
    }
}

public sealed record FixDefect(string? FixedIn, string? Reason) : IDefectChange
{
    public async Task Apply(DefectAct act, KnownDefect defect, CancellationToken ct)
    {
        defect.Fix(FixedIn, null, act.By, Reason, act.Now);
        await WordsForAuthors.DemandNoClient(act.Db, "fixedIn", FixedIn, ct);
        await TellRequests.Tell(act.Db, defect, EventCode.DefectFixed, defect.FixedIn!, null, act.Now, ct);
    }
}

public sealed record TakeFixBack(string? Reason) : IDefectChange
{
    public async Task Apply(DefectAct act, KnownDefect defect, CancellationToken ct)
    {
        var fixedIn = defect.FixedIn;
        defect.TakeFixBack(act.By, KnownDefect.ReasonOf(Reason), act.Now);
        await TellRequests.Tell(act.Db, defect, EventCode.DefectNotFixed, fixedIn!, null, act.Now, ct);
    }
}

/// <summary>A person says what two versions could not: the request brought the defect back, or it did not.</summary>
public sealed record SayAfterFix(long? Ticket, bool? SeenAgain, string? Reason) : IDefectChange
{
    public async Task Apply(DefectAct act, KnownDefect defect, CancellationToken ct)
    {
        if (defect.FixedIn is null)
            throw new RefusedException(new DefectNotFixed());
        if (SeenAgain is not { } again)
            throw new RefusedException(new VerdictNeeded());
        var why = KnownDefect.ReasonOf(Reason);
        var ticket = await act.Ticket(Ticket, ct);
        var rows = await act.Db.DefectTickets.Include(m => m.Defect).Where(m => m.Defect!.Root == defect.Number).ToListAsync(ct);
        var its = rows.FindAll(m => m.TicketNumber == ticket.Number);
        if (its.Count == 0)
            throw new RefusedException(new TicketNotInDefect(TicketNumber.Show(ticket.Number)));
        var before = its.Exists(m => m.AfterFix is AfterFix.SeenAgain);
        foreach (var row in its)
            row.Judge(again ? AfterFix.SeenAgain : AfterFix.No);
        if (again && !before)
            await AfterTheFix.SeenAgain(act.Db, defect, ticket, act.By, act.Now, ct);
        if (again)
            return;
        ticket.NotAfterFix(act.Now);
        await AfterTheFix.NotSeenAgain(
            act.Db, defect, ticket.Number, rows.Exists(m => m.AfterFix is AfterFix.SeenAgain), act.By, why, act.Now, ct);
    }
}

/// <summary>"What looks like this is that defect", for requests that come later.</summary>
public sealed record AddDefectRule(RuleField? Field, string? Pattern, bool? IsExpression) : IDefectChange
{
    public async Task Apply(DefectAct act, KnownDefect defect, CancellationToken ct)
    {
        if (defect.Under is not null)
            throw new RefusedException(new DefectMergedAlready(KnownDefect.Show(defect.Number), KnownDefect.Show(defect.Root)));
        var rule = DefectRule.Write(defect, Field, Pattern, IsExpression ?? false, act.By, act.Now);
        if (await act.Db.DefectRules.CountAsync(r => r.DefectNumber == defect.Number, ct) >= DefectRule.MostOfDefect)
            throw new RefusedException(new TooManyRules(DefectRule.MostOfDefect));
        if (await act.Db.DefectRules.CountAsync(ct) >= DefectRule.MostOfAll)
            throw new RefusedException(new TooManyRules(DefectRule.MostOfAll));
        if ((await act.Db.DefectRules.AsNoTracking().Include(r => r.Defect).ToListAsync(ct)).Find(rule.IsSameAs) is { } same)
            throw new RefusedException(new RuleThereAlready(KnownDefect.Show(same.Defect!.Root)));
        var reach = await RuleReach.Measure(act.Db, rule, ct);
        if (DefectRule.IsTooWide(reach.Found, reach.Of))
            throw new RefusedException(new PatternTooWide(reach.Found, reach.Of));
        act.Db.DefectRules.Add(rule);
        defect.Note(DefectEventCode.RuleAdded, act.By, act.Now, null, ("pattern", rule.Pattern));
    }
}

public sealed record RemoveDefectRule(long? Rule, string? Reason) : IDefectChange
{
    public async Task Apply(DefectAct act, KnownDefect defect, CancellationToken ct)
    {
        var rule = await act.Db.DefectRules.Include(r => r.Defect)
            .SingleOrDefaultAsync(r => r.Id == Rule && r.Defect!.Root == defect.Number, ct)
            ?? throw new RefusedException(new RuleNotFound());
        act.Db.DefectRules.Remove(rule);
        await RulesTickets.Leave(act, rule, defect, ct);
        defect.Note(DefectEventCode.RuleRemoved, act.By, act.Now, KnownDefect.ReasonIfAny(Reason), ("pattern", rule.Pattern));
    }
}
