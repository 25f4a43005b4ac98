namespace TicketHub.Web.Problems;

public static class RefusesExtension
{
    /// <summary>Documents the problem answers of an endpoint, beyond those that every call can get.</summary>
    public static T Refuses<T>(this T endpoint, params IEnumerable<int> statuses) where T : IEndpointConventionBuilder
    {
        foreach (var status in statuses)
            endpoint.WithMetadata(new ProducesResponseTypeMetadata(status, typeof(Problem), ["application/problem+json"]));
        return endpoint;
    }
}
