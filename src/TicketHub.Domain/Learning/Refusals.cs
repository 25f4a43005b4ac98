namespace TicketHub.Domain.Learning;

/// <summary>No such version of the classifier.</summary>
public sealed record ModelNotFound() : Refusal(RefusalKind.NotFound);

/// <summary>A version whose model is not kept any more, or was made by another version of TicketHub.</summary>
public sealed record ModelUnusable(string Version) : Refusal(RefusalKind.Conflict)
{
    public override IReadOnlyList<string> Arguments => [Version];
}
