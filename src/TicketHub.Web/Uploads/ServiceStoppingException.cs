namespace TicketHub.Web.Uploads;

/// <summary>The service is being stopped; what it was sent so far is safe.</summary>
public sealed class ServiceStoppingException() : Exception("The service is stopping.");
