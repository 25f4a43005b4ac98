using Quartz;
using TicketHub.Domain;

namespace TicketHub.Web.Features.Learning;

/// <summary>The classifier learns from the desk's decisions: versions, the one in use, the administrator's page of them.</summary>
public static class LearningFeature
{
    public const string Path = "/admin/models";

    /// <summary>An assessor is asked for once a request, and stays the same until its end.</summary>
    public static IServiceCollection AddLearning(this IServiceCollection services) => services
        .AddSingleton<ModelInUse>().AddSingleton<GroundFigures>().AddScoped(provider => provider.GetRequiredService<ModelInUse>().Assessor)
        .AddScoped<ReadHistory>().AddScoped<TeachClassifier>().AddScoped<ChooseModel>().AddScoped<ReadModels>();

    public static IQuartzBuilder AddLearningJobs(this IQuartzBuilder quartz) => quartz
        .AddJob<TeachClassifierJob>(job => job.WithIdentity(nameof(TeachClassifier)))
        .AddTrigger(trigger => trigger.ForJob(nameof(TeachClassifier))
            .WithCronSchedule(TeachClassifierJob.Schedule, cron => cron.InTimeZone(AlmatyTime.Zone)))
        .AddJob<RefreshModelJob>(job => job.WithIdentity(nameof(ModelInUse)))
        .AddTrigger(trigger => trigger.ForJob(nameof(ModelInUse))
            .WithSimpleSchedule(every => every.WithInterval(TimeSpan.FromMinutes(1)).RepeatForever()));
}
