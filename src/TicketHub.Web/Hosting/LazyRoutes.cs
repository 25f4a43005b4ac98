using System.Diagnostics.CodeAnalysis;

namespace TicketHub.Web;

/// <summary>
/// Maps routes as the framework's methods of the same names do, which stand behind these because they are not in the namespace around
/// every feature. Theirs compile what reads the request and writes the answer for all routes before the first of them can answer, which
/// is most of a start; here that is made for each route when somebody asks for it. Mistakes in a handler's parameters are still told at once.
/// </summary>
public static class LazyRoutes
{
    public static RouteHandlerBuilder MapGet(this IEndpointRouteBuilder routes, [StringSyntax("Route")] string pattern, Delegate handler) =>
        routes.MapMethods(pattern, [HttpMethods.Get], handler);

    public static RouteHandlerBuilder MapPost(
        this IEndpointRouteBuilder routes, [StringSyntax("Route")] string pattern, Delegate handler) =>
        routes.MapMethods(pattern, [HttpMethods.Post], handler);

    public static RouteHandlerBuilder MapPatch(
        this IEndpointRouteBuilder routes, [StringSyntax("Route")] string pattern, Delegate handler) =>
        routes.MapMethods(pattern, [HttpMethods.Patch], handler);

    public static RouteHandlerBuilder MapDelete(
        this IEndpointRouteBuilder routes, [StringSyntax("Route")] string pattern, Delegate handler) =>
        routes.MapMethods(pattern, [HttpMethods.Delete], handler);

    public static RouteHandlerBuilder MapMethods(
        this IEndpointRouteBuilder routes, [StringSyntax("Route")] string pattern, IEnumerable<string> methods, Delegate handler) =>
        RouteHandlerServices.Map(routes, pattern, handler, methods, RequestDelegateFactory.InferMetadata, MadeWhenAsked);

    private static RequestDelegateResult MadeWhenAsked(
        Delegate handler, RequestDelegateFactoryOptions options, RequestDelegateMetadataResult? known)
    {
        var route = new Lazy<RequestDelegate>(() => RequestDelegateFactory.Create(handler, options, known).RequestDelegate);
        return new(http => route.Value(http), known?.EndpointMetadata ?? []);
    }
}
