namespace TicketHub.Web.ReadingDocuments;

public static class DocumentReadingParts
{
    public static IServiceCollection AddDocumentReading(this IServiceCollection services) => services
        .AddSingleton(provider => ReadingChild.OfThisMachine(provider.GetRequiredService<ILogger<ReadingChild>>()))
        .AddSingleton<ReadingChildren>()
        .AddSingleton<DocumentReading>();
}
