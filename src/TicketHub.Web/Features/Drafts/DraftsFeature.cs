namespace TicketHub.Web.Features.Drafts;

public static class DraftsFeature
{
    public static IServiceCollection AddDrafts(this IServiceCollection services) =>
        services.AddScoped<KeepDraft>().AddScoped<ReadDrafts>().AddScoped<KeptForms>();
}
