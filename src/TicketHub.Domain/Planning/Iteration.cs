using System.Globalization;
using TicketHub.Domain.Enhancements;
using TicketHub.Domain.People;

namespace TicketHub.Domain.Planning;

/// <summary>
/// One month of R&amp;D: how much can be done in it, and whether its content is fixed. What is in it stands on the enhancements;
/// <see cref="Plan"/> knows both and decides what is allowed.
/// </summary>
public sealed class Iteration
{
    public const int MostDevelopers = 200;

    private readonly List<Deduction> deductions = [];
    private readonly List<IterationEvent> events = [];

    private Iteration() { }

    public Month Month { get; private set; }

    public int Developers { get; private set; }

    /// <summary>Of the month, as the calendar was when the developers were entered.</summary>
    public int WorkingDays { get; private set; }

    /// <summary>Since when only a swap changes the content.</summary>
    public DateTimeOffset? FixedAt { get; private set; }

    /// <summary>It has come into the window of months in which content is fixed.</summary>
    public bool CameIntoWindow { get; private set; }

    /// <summary>Something was planned in it at some time.</summary>
    public bool WasPlanned { get; private set; }

    /// <summary>Opened by mistake and taken back: for the plan it is none until it is opened again.</summary>
    public bool IsTakenBack { get; private set; }

    /// <summary>Rises with every change of capacity or content: of two who plan at once one wins.</summary>
    public long Version { get; private set; }

    public IReadOnlyList<Deduction> Deductions => deductions;

    public IReadOnlyList<IterationEvent> Events => events;

    public bool IsFixed => FixedAt is not null;

    /// <summary>Developers × working days.</summary>
    public HalfDays Gross => HalfDays.OfDays(Developers * WorkingDays);

    public HalfDays Deducted => new(deductions.Where(d => !d.Ended).Sum(d => d.Days.Count));

    public HalfDays Capacity => Gross > Deducted ? Gross - Deducted : HalfDays.None;

    internal static Iteration Open(Month month, int developers, int workingDays, bool inWindow, Actor by, DateTimeOffset now)
    {
        var opened = new Iteration { Month = month, Developers = developers, WorkingDays = workingDays, CameIntoWindow = inWindow };
        opened.Write(IterationEventCode.Opened, by, now, ("developers", Told(developers)), ("days", Told(workingDays)));
        return opened;
    }

    internal void OpenAgain(int developers, int workingDays, bool inWindow, Actor by, DateTimeOffset now)
    {
        (Developers, WorkingDays, CameIntoWindow, IsTakenBack) = (developers, workingDays, inWindow, false);
        Write(IterationEventCode.Opened, by, now, ("developers", Told(developers)), ("days", Told(workingDays)));
    }

    internal void TakeBack(Actor by, DateTimeOffset now)
    {
        deductions.ForEach(deduction => deduction.Ended = true);
        IsTakenBack = true;
        Write(IterationEventCode.TakenBack, by, now);
    }

    internal void Staff(int developers, int workingDays, string reason, Actor by, DateTimeOffset now)
    {
        (Developers, WorkingDays) = (developers, workingDays);
        Write(IterationEventCode.Staffed, by, now, ("developers", Told(developers)), ("days", Told(workingDays)), ("reason", reason));
    }

    internal void Deduct(DeductionKind kind, HalfDays days, string reason, Actor by, DateTimeOffset now)
    {
        deductions.Add(new(deductions.Count + 1, kind, days, reason));
        Write(
            IterationEventCode.Deducted, by, now,
            ("number", Told(deductions.Count)), ("kind", kind.ToString()), ("days", Told(days)), ("reason", reason));
    }

    internal void End(Deduction deduction, string reason, Actor by, DateTimeOffset now)
    {
        deduction.Ended = true;
        Write(
            IterationEventCode.DeductionEnded, by, now, ("number", Told(deduction.Number)),
            ("days", Told(deduction.Days)), ("reason", reason));
    }

    internal void Fix(Actor by, DateTimeOffset now)
    {
        FixedAt = now;
        Write(IterationEventCode.Fixed, by, now);
    }

    internal void ComeIntoWindow(bool withContent, DateTimeOffset now)
    {
        CameIntoWindow = true;
        if (withContent)
            FixedAt ??= now;
        Write(IterationEventCode.CameIntoWindow, null, now, ("fixed", withContent ? "true" : "false"));
    }

    /// <summary>Its month is over: written down once, with what it leaves to be carried over.</summary>
    /// <exception cref="InvalidOperationException">It is not over.</exception>
    public void NoteEnd(Layout layout, PlanMoment at)
    {
        if (Month >= at.Running)
            throw new InvalidOperationException($"{Month} is not over.");
        var unfinished = layout.In(Month)
            .Where(item => item.Status is not EnhancementStatus.Released)
            .Select(item => Enhancement.Show(item.Number));
        Write(IterationEventCode.Ended, null, at.Now, ("unfinished", string.Join(", ", unfinished)));
    }

    internal void ContentChanged()
    {
        WasPlanned = true;
        Version++;
    }

    private void Write(IterationEventCode code, Actor? by, DateTimeOffset now, params (string Name, string Value)[] arguments)
    {
        events.Add(new(code, by?.Id, now, arguments.ToDictionary(a => a.Name, a => a.Value)));
        Version++;
    }

    private static string Told(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Told(HalfDays days) => days.Days.ToString(CultureInfo.InvariantCulture);
}
