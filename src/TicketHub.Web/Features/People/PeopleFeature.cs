using TicketHub.Web.Features.Shared;

namespace TicketHub.Web.Features.People;

/// <summary>People, departments, projects and the audit list for administrators; each person's own access.</summary>
public static class PeopleFeature
{
    public static IServiceCollection AddPeople(this IServiceCollection services) => services
        .AddScoped<Administer>().AddScoped<AddPerson>().AddScoped<ChangePerson>()
        .AddScoped<PasswordLinks>().AddScoped<HeadOfImplementation>()
        .AddScoped<ChangeDepartments>().AddScoped<ChangeProjects>()
        .AddScoped<ReadProjects>().AddScoped<ListPeople>().AddScoped<ReadPerson>()
        .AddScoped<ReadAudit>().AddScoped<OwnAccess>().AddScoped<FormActs>();
}
