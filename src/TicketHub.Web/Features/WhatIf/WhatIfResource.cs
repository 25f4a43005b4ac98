namespace TicketHub.Web.Features.WhatIf;

/// <summary>Where an item stands in a scenario: in <paramref name="Month"/>, in none yet, or <paramref name="GivenUp"/>.</summary>
public sealed record WhatIfPlaceResource(string? Month, bool GivenUp);

/// <summary>An item that stands elsewhere in at least one of the scenarios; <paramref name="Places"/> has one entry for each of them, in their order.</summary>
public sealed record WhatIfItemResource(
    long Number, string Title, decimal Days, int People, int Clients, string? Month, IReadOnlyList<WhatIfPlaceResource> Places);

/// <summary>How full a month is, in person-days. <paramref name="Over"/> are days that it would have too much.</summary>
public sealed record WhatIfRoomResource(decimal Capacity, decimal Taken, decimal Over);

/// <summary>A month as it is planned, and in each of the scenarios.</summary>
public sealed record WhatIfMonthResource(string Month, WhatIfRoomResource Now, IReadOnlyList<WhatIfRoomResource> Rooms);

/// <summary>One thing that a scenario does differently, and why it cannot be done where it cannot.</summary>
public sealed record WhatIfStepResource(string Step, long? Number, string? Month, decimal? Days, string? NotPossible);

/// <summary>The swap that would do what a scenario does. <paramref name="Help"/> are the days that the scenario adds: resources have to do them.</summary>
public sealed record WhatIfSwapResource(long Item, string Into, IReadOnlyList<long> GivenUp, long? Moved, decimal Help);

/// <summary>
/// A scenario. <paramref name="Swap"/> is there where the acting head could propose it as it is. In an <paramref name="IsExchange"/> two
/// change places: it is the planner's, not a swap.
/// </summary>
public sealed record WhatIfScenarioResource(
    string Scenario, IReadOnlyList<WhatIfStepResource> Steps, WhatIfSwapResource? Swap, bool IsExchange);

/// <summary>Scenarios side by side: who gets what when, and how full the months become. Nothing of it is kept.</summary>
public sealed record WhatIfResource(
    IReadOnlyList<WhatIfScenarioResource> Scenarios, IReadOnlyList<WhatIfItemResource> Items, IReadOnlyList<WhatIfMonthResource> Months);
