using TicketHub.Domain.People;
using TicketHub.Domain.Tickets;
using TicketHub.Web.Features.KnownDefects;
using TicketHub.Web.Features.Learning;
using TicketHub.Web.Features.People;
using TicketHub.Web.Features.Planning;
using TicketHub.Web.Features.Reports;
using TicketHub.Web.Features.Watching;

namespace TicketHub.Web.Features.Shared;

/// <summary>What stands around every page: who is signed in and where they may go.</summary>
public sealed record Shell(string PersonName, string RoleWord, IReadOnlyList<NavigationItem> Navigation)
{
    /// <summary>АС for Айгерим Сапарова.</summary>
    public string Initials => string.Concat(
        PersonName.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(2).Select(name => char.ToUpperInvariant(name[0])));
}

/// <summary>One entry of the navigation. <paramref name="WordKey"/> names its words; <paramref name="Count"/> is what is open there.</summary>
public sealed record NavigationItem(string Href, string Icon, string WordKey, int? Count, bool IsCurrent)
{
    /// <summary>What is counted, for those who do not see that it stands at the end of the line.</summary>
    public string CountWordKey { get; init; } = "navigation.open";

    public static NavigationItem Queue(QueueKind queue, int? open, string path)
    {
        var href = Paths.Queue(queue);
        return new(href, QueueLooks.Icon(queue), $"navigation.{Words.CodeOf(queue)}", open, path == href);
    }

    /// <summary>The administrator's sections; a project manager keeps the members of their projects.</summary>
    public static IEnumerable<NavigationItem> Administration(Actor actor, string path)
    {
        if (actor.Is(Roles.Admin))
        {
            yield return new(
                PeoplePaths.People, "people", "navigation.people", null,
                path.StartsWith(PeoplePaths.People, StringComparison.Ordinal) && path != PeoplePaths.Head);
            yield return new(PeoplePaths.Head, "flag", "navigation.head", null, path == PeoplePaths.Head);
            yield return new(PeoplePaths.Departments, "stack", "navigation.departments", null, path == PeoplePaths.Departments);
        }

        if (actor.Is(Roles.Admin | Roles.Manager))
            yield return At(PeoplePaths.Projects, "file", "navigation.projects", path);
        if (actor.Is(Roles.Admin))
        {
            yield return At(LearningFeature.Path, "route", "navigation.models", path);
            yield return new(PeoplePaths.Audit, "eye", "navigation.audit", null, path == PeoplePaths.Audit);
        }
    }

    public static NavigationItem Backlog(string path) =>
        new(
            Paths.Backlog, "ordered", "navigation.backlog", null,
            path == Paths.Backlog || path.StartsWith("/enhancements", StringComparison.Ordinal));

    public static IEnumerable<NavigationItem> KnownDefects(Actor actor, string path)
    {
        if (actor.ReadsKnownDefects())
            yield return At(KnownDefectsFeature.Path, "link", "navigation.knownDefects", path);
    }

    /// <param name="waiting">What of it waits for this person.</param>
    public static NavigationItem Submissions(int waiting, string path) =>
        Waiting(Paths.Submissions, "send", "navigation.submissions", waiting, path);

    private static NavigationItem At(string href, string icon, string wordKey, string path) =>
        new(href, icon, wordKey, null, path.StartsWith(href, StringComparison.Ordinal));

    private static NavigationItem Waiting(string href, string icon, string wordKey, int waiting, string path) =>
        new(href, icon, wordKey, waiting > 0 ? waiting : null, path.StartsWith(href, StringComparison.Ordinal))
        {
            CountWordKey = "navigation.waiting",
        };

    /// <summary>Whoever reads the plan sees the roadmap; where it is made is the planner's.</summary>
    /// <param name="actor">The reader.</param>
    /// <param name="waiting">Proposed swaps that wait for this person.</param>
    /// <param name="path">Where they are.</param>
    public static IEnumerable<NavigationItem> Plan(Actor actor, int waiting, string path)
    {
        if (actor.Is(Roles.Planner))
            yield return At(PlanningPaths.Planning, "planned", "navigation.planning", path);
        yield return new(PlanningPaths.Roadmap, "route", "navigation.roadmap", null, path == PlanningPaths.Roadmap);
        yield return Waiting(Paths.Swaps, "swap", "navigation.swaps", waiting, path);
    }

    public static NavigationItem Reports(string path) =>
        new(ReportsFeature.Path, "chart", "navigation.reports", null, path == ReportsFeature.Path);

    /// <param name="unseen">What happened to what the person follows.</param>
    public static NavigationItem Demand(int unseen, string path) =>
        new(
            unseen > 0 ? Paths.Following : Paths.Demand, "enhancement", "navigation.demand", unseen > 0 ? unseen : null,
            path == Paths.Following || path.StartsWith(Paths.Demand, StringComparison.Ordinal))
        {
            CountWordKey = "navigation.unseen",
        };

    public static IEnumerable<NavigationItem> Watching(Actor actor, string path)
    {
        if (actor.MayWatch())
            yield return new(WatchingFeature.Path, "chart", "navigation.watching", null, path == WatchingFeature.Path);
    }

    public static NavigationItem Mine(int? open, string path) =>
        new(Paths.Mine, "inbox", "navigation.mine", open, path is Paths.Mine or Paths.OfProjects);
}
