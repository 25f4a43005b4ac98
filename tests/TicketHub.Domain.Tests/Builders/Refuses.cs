using NUnit.Framework.Constraints;

namespace TicketHub.Domain.Tests.Builders;

public static class Refuses
{
    /// <summary>The attempt is refused for exactly these reasons, told together.</summary>
    public static IResolveConstraint With(params Refusal[] refusals) =>
        Throws.TypeOf<RefusedException>().With.Property(nameof(RefusedException.Refusals)).EqualTo(refusals);
}
