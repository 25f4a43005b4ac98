namespace TicketHub.Web.Problems;

public static class RefusesExtension
{
    /// <summary>Documents the problem answers of an endpoint, beyond those that every call can get.</summary>
    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder endpoint, params IEnumerable<int> statuses)
    {
        foreach (var status in statuses)
            endpoint.Produces<Problem>(status, "application/problem+json");
        return endpoint;
    }
}
