using TicketHub.Web.Problems;

namespace TicketHub.Web.SigningIn;

/// <summary>Marks a POST that changes nothing, such as assessing: a token that may only read may call it.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class ChangesNothingAttribute : Attribute;

/// <summary>Keeps a token of scope <c>read</c> from changing anything, whatever its owner's roles allow.</summary>
public static class TokenReach
{
    public const string Code = "tokenReadsOnly";

    public static IApplicationBuilder UseTokenReach(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (context.RequestServices.GetRequiredService<SignedIn>().ReadsOnly
            && !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method)
            && context.GetEndpoint()?.Metadata.GetMetadata<ChangesNothingAttribute>() is null)
        {
            var answers = context.RequestServices.GetRequiredService<ProblemAnswers>();
            await answers.Write(context, answers.Of(StatusCodes.Status403Forbidden, Code));
            return;
        }

        await next(context);
    });
}
