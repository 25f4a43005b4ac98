using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using TicketHub.Web.Features.Attachments;
using TicketHub.Web.Features.Backlog;
using TicketHub.Web.Features.Demand;
using TicketHub.Web.Features.Drafts;
using TicketHub.Web.Features.Findings;
using TicketHub.Web.Features.Intake;
using TicketHub.Web.Features.KnownDefects;
using TicketHub.Web.Features.LogViewer;
using TicketHub.Web.Features.Materials;
using TicketHub.Web.Features.People;
using TicketHub.Web.Features.Planning;
using TicketHub.Web.Features.Reports;
using TicketHub.Web.Features.Roadmap;
using TicketHub.Web.Features.Shared;
using TicketHub.Web.Features.Submissions;
using TicketHub.Web.Features.Swaps;
using TicketHub.Web.Features.Tickets;
using TicketHub.Web.Features.WhatIf;
using TicketHub.Web.Problems;
using TicketHub.Web.SigningIn;
using TicketHub.Web.Uploads;

namespace TicketHub.Web.Hosting;

/// <summary>What a request passes through, in order.</summary>
public static class Pipeline
{
    public static void UseTicketHub(this WebApplication app)
    {
        app.UseKnownProxies();
        app.UseSecurityHeaders();
        app.UseWhen(c => ApiRequests.IsApi(c.Request.Path), api =>
        {
            api.UseExceptionHandler(_ => { });
            api.UseStatusCodePages(context => ApiRequests.AnswerEmptyError(context.HttpContext));
        });
        app.UseWhen(c => !ApiRequests.IsApi(c.Request.Path), pages => pages.UseErrorPages());
        app.UseUtf8Only();
        app.UseStaticFiles(StaticFiles.Options);
        app.UseRouting();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseFailedAttempts();
        app.UseWhen(c => !ApiRequests.IsApi(c.Request.Path) && !PagesOfTheDesk.IsErrorPage(c), pages => pages.UseFormsThatFit());
        app.UseReadableForms();
        app.UseExpiredForms();
        app.UseAuthorization();
        app.UseWhen(c => ApiRequests.IsApi(c.Request.Path), api => api.UseTokenReach());
        app.UseAntiforgery();

        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready").AllowAnonymous();

        var api = app.MapGroup("/api/v1").RequireAuthorization(SigningInServices.ApiPolicy).Refuses(401, 429);
        api.MapIntake();
        api.MapTickets();
        api.MapBacklog();
        api.MapDemand();
        api.MapPlanning();
        api.MapSubmissions();
        api.MapSwaps();
        api.MapWhatIf();
        api.MapReports();
        api.MapKnownDefects();
        api.MapProfile();
        api.MapAttachments();
        api.MapLogViewer();
        api.MapMaterials();
        api.MapFindings();
        app.MapAttachmentPages();
        app.MapUploads();
        app.MapRoadmap();
        // What is mapped nowhere asks for signing in first, like anything else: nobody learns the routes by trying.
        app.MapSwagger("/openapi/{documentName}.{extension:regex(^(json|yaml)$)}").AllowAnonymous();
        app.MapPages();
    }
}
