using TicketHub.Domain.Materials;

namespace TicketHub.Web.Features.Materials;

/// <summary>What reading the attached files has brought so far.</summary>
/// <param name="Signs">What they say of the kind of trouble.</param>
public sealed record FoundInFiles(IReadOnlyList<Material> Materials, Signs Signs)
{
    public static FoundInFiles Nothing { get; } = new([], Signs.None);
}
