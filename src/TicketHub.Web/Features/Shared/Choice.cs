namespace TicketHub.Web.Features.Shared;

/// <summary>One entry of a list to choose from: what is sent, and what is read.</summary>
public sealed record Choice(string Value, string Text);
