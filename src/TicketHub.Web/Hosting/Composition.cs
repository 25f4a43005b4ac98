using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.WebEncoders;
using Quartz;
using TicketHub.Storage;
using TicketHub.Web.Features.Appeals;
using TicketHub.Web.Features.Attachments;
using TicketHub.Web.Features.Backlog;
using TicketHub.Web.Features.Demand;
using TicketHub.Web.Features.Drafts;
using TicketHub.Web.Features.Findings;
using TicketHub.Web.Features.Intake;
using TicketHub.Web.Features.KnownDefects;
using TicketHub.Web.Features.Learning;
using TicketHub.Web.Features.LogViewer;
using TicketHub.Web.Features.Materials;
using TicketHub.Web.Features.People;
using TicketHub.Web.Features.Planning;
using TicketHub.Web.Features.Reports;
using TicketHub.Web.Features.Roadmap;
using TicketHub.Web.Features.Sample;
using TicketHub.Web.Features.Shared;
using TicketHub.Web.Features.Submissions;
using TicketHub.Web.Features.Swaps;
using TicketHub.Web.Features.Tickets;
using TicketHub.Web.Features.Watching;
using TicketHub.Web.Features.WhatIf;
using TicketHub.Web.Problems;
using TicketHub.Web.ReadingDocuments;
using TicketHub.Web.ReadingEvidence;
using TicketHub.Web.SigningIn;
using TicketHub.Web.Uploads;
using TicketHub.Web.ViewingLogs;

namespace TicketHub.Web.Hosting;

/// <summary>What the service is made of.</summary>
public static class Composition
{
    public static void AddTicketHub(
        this IServiceCollection services, Settings settings, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddStorage(settings);
        services.AddSigningIn(settings);
        services.AddWords(environment);
        services.AddRequestLimits(configuration);
        services.AddSingleton(KnownProxies.Read(configuration));
        services.AddScoped<ProblemAnswers>().AddExceptionHandler<ErrorAnswers>();
        services.AddAutoMapper(mapper =>
        {
            mapper.LicenseKey = configuration["AutoMapper:LicenseKey"];
            mapper.AddProfile<TicketSummaryProfile>();
        });

        services.AddDocumentReading().AddEvidenceReading();
        services.AddIntake()
            .AddTickets().AddBacklog().AddDemand().AddDrafts().AddPeople().AddSample().AddUploads(configuration)
            .AddAttachments().AddLearning().AddWatching().AddFindings().AddMaterials().AddKnownDefects();
        services.AddLogViewing().AddLogViewer();
        services.AddPlanning(configuration).AddSubmissions().AddRoadmap().AddSwaps().AddWhatIf().AddReports();
        services.AddSingleton(HelpLinks.Read(configuration));
        services.AddSingleton(ClauseSeriesLimit.Read(configuration));

        // Russian and Kazakh leave as themselves, in pages and in JSON; what HTML minds is still escaped.
        services.Configure<WebEncoderOptions>(web => web.TextEncoderSettings = new(UnicodeRanges.All));
        services.ConfigureHttpJsonOptions(json => Write(json.SerializerOptions));
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddPages();
        services.AddApiDescription();
        services.AddHealthChecks().AddCheck<DatabaseAnswers>("database");
        services.AddHousekeeping();
    }

    private static void AddStorage(this IServiceCollection services, Settings settings)
    {
        services.AddSingleton(settings).AddSingleton(settings.Database);
        services.AddPooledDbContextFactory<TicketHubDb>(options => settings.Database.Apply(options));
        // Reading, one context a request; Identity saves its accounts through it too.
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<TicketHubDb>>().CreateDbContext());
        services.AddSingleton<Writes>().AddSingleton<Names>().AddSingleton<VisibleTicket>();
    }

    private static void AddWords(this IServiceCollection services, IHostEnvironment environment)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton(WordBook.Load(Assembly.GetExecutingAssembly(), throwOnMissing: !environment.IsProduction()));
        services.AddScoped(provider =>
        {
            var language = provider.GetRequiredService<IHttpContextAccessor>().HttpContext is { } http ? LanguageOf(http) : Language.Ru;
            return provider.GetRequiredService<WordBook>().In(language);
        });
    }

    private static Language LanguageOf(HttpContext http)
    {
        var profile = Languages.Parse(http.RequestServices.GetRequiredService<SignedIn>().ProfileLanguage);
        return ApiRequests.IsApi(http.Request.Path)
            ? RequestLanguage.OfApi(http.Request, profile)
            : RequestLanguage.OfPage(http.Request, profile);
    }

    private static void Write(JsonSerializerOptions json)
    {
        json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        json.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        // "5" is a text, also where a number is meant.
        json.NumberHandling = JsonNumberHandling.Strict;
        // Two readers of one body must not see two different requests.
        json.AllowDuplicateProperties = false;
        json.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        json.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
    }

    private static void AddHousekeeping(this IServiceCollection services)
    {
        services.AddScoped<Housekeeping>();
        services.AddQuartz(quartz => quartz
            .AddJob<HousekeepingJob>(job => job.WithIdentity(nameof(Housekeeping)))
            .AddTrigger(trigger => trigger.ForJob(nameof(Housekeeping))
                .StartNow()
                .WithSimpleSchedule(every => every.WithInterval(TimeSpan.FromHours(1)).RepeatForever()))
            .AddLearningJobs()
            .AddPlanningJobs());
        services.AddQuartzHostedService(quartz => quartz.WaitForJobsToComplete = true);
    }
}
