using System.Text.Json.Serialization;

namespace TicketHub.Web.Features.Reports;

/// <summary>
/// What a month promised and kept. Promised is what stood in it when it began, or when it was fixed where that was later; <paramref name="Kept"/>
/// of it was released there, <paramref name="CarriedOver"/> went on in a later month, and <paramref name="More"/> was released beyond the promise, with its days.
/// Days are person-days by today's estimates.
/// </summary>
public sealed record PromiseResource(
    string Month, int Promised, decimal PromisedDays, int Kept, decimal KeptDays, int CarriedOver, int More, decimal MoreDays)
{
    [JsonIgnore]
    public decimal ReleasedDays => KeptDays + MoreDays;
}

/// <summary>What has waited so long: from <paramref name="From"/> days on, to less than <paramref name="To"/>. <paramref name="Wishes"/> are requests that are part of no enhancement yet.</summary>
public sealed record AgeResource(int From, int? To, int Enhancements, int People, int Planned, int Wishes);

/// <summary>What an approved swap cost: days and people who lost what they waited for, days of help and its price.</summary>
public sealed record SwapCostResource(
    long Number, DateOnly DecidedOn, long Item, string Title, string Into,
    int GivenUp, decimal LostDays, int LostPeople, decimal HelpDays, decimal? Price);

/// <summary>Who did the work of a month, in person-days.</summary>
public sealed record OutsideShareResource(string Month, decimal InsideDays, decimal OutsideDays)
{
    public double? Share => InsideDays + OutsideDays > 0 ? (double)(OutsideDays / (InsideDays + OutsideDays)) : null;
}

/// <summary>Requests of a client project, or of a department. Without a name: those that belong to no project.</summary>
public sealed record WantedByResource(string? Name, int Waiting, int Planned, int Released, int NotDone)
{
    public int All => Waiting + Planned + Released + NotDone;
}

/// <summary>
/// How enhancements fare: promised and delivered, how old the backlog is, what swaps cost, who builds, and for whom. <paramref name="LostPeople"/>
/// of all swaps together are counted once each.
/// </summary>
public sealed record EnhancementsReport(
    IReadOnlyList<PromiseResource> Iterations, IReadOnlyList<AgeResource> Ages, IReadOnlyList<SwapCostResource> Swaps, int LostPeople,
    IReadOnlyList<OutsideShareResource> Outside, IReadOnlyList<WantedByResource> Clients, IReadOnlyList<WantedByResource> Departments)
{
    /// <summary>Of all that was promised in months that are over; null where nothing was.</summary>
    public double? KeptShare => Iterations.SkipLast(1).Sum(month => month.Promised) is > 0 and var promised
        ? (double)Iterations.SkipLast(1).Sum(month => month.Kept) / promised
        : null;

    public double? OutsideShare =>
        new OutsideShareResource("", Outside.Sum(month => month.InsideDays), Outside.Sum(month => month.OutsideDays)).Share;
}
