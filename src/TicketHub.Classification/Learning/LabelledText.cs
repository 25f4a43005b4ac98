using TicketHub.Domain.Intake;

namespace TicketHub.Classification.Learning;

/// <summary>A request of a desk's own history with the kind that a person gave it.</summary>
public sealed record LabelledText(RequestKind Kind, string Title, string Body)
{
    internal Example AsExample() => new((Label)(int)Kind, "", Title, Body);
}
