using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using TicketHub.Domain.Attachments;
using TicketHub.Domain.Enhancements;
using TicketHub.Domain.Findings;
using TicketHub.Domain.KnownDefects;
using TicketHub.Domain.People;
using TicketHub.Domain.Planning;
using TicketHub.Domain.Tickets;
using TicketHub.Storage.Learning;
using TicketHub.Storage.Mapping;
using TicketHub.Storage.SigningIn;

namespace TicketHub.Storage;

/// <summary>Everything that is kept, on either database. Written to through <c>Writes</c> only.</summary>
public sealed class TicketHubDb(DbContextOptions<TicketHubDb> options)
    : IdentityUserContext<Account, Guid>(options)
{
    /// <summary>Set by <c>Writes</c> on the contexts that it hands out; <see cref="WriteGuard"/> refuses all others.</summary>
    public bool MayWrite { get; set; }

    public DbSet<Ticket> Tickets => Set<Ticket>();

    public DbSet<TicketEvent> Events => Set<TicketEvent>();

    public DbSet<Enhancement> Enhancements => Set<Enhancement>();

    public DbSet<EnhancementEvent> EnhancementEvents => Set<EnhancementEvent>();

    public DbSet<SharedNeed> SharedNeeds => Set<SharedNeed>();

    public DbSet<Following> Followings => Set<Following>();

    public DbSet<Board> Boards => Set<Board>();

    public DbSet<Submission> Submissions => Set<Submission>();

    public DbSet<SubmissionItem> SubmissionItems => Set<SubmissionItem>();

    public DbSet<Iteration> Iterations => Set<Iteration>();

    public DbSet<IterationEvent> IterationEvents => Set<IterationEvent>();

    public DbSet<SwapProposal> Swaps => Set<SwapProposal>();

    public DbSet<Resource> Resources => Set<Resource>();

    public DbSet<Attachment> Attachments => Set<Attachment>();

    public DbSet<FileReading> FileReadings => Set<FileReading>();

    public DbSet<FileTrace> FileTraces => Set<FileTrace>();

    public DbSet<Upload> Uploads => Set<Upload>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<Department> Departments => Set<Department>();

    public DbSet<ClientProject> Projects => Set<ClientProject>();

    public DbSet<Membership> Memberships => Set<Membership>();

    public DbSet<Deputyship> Deputyships => Set<Deputyship>();

    public DbSet<AuditEntry> Audit => Set<AuditEntry>();

    public DbSet<PasswordLink> PasswordLinks => Set<PasswordLink>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<AccessToken> AccessTokens => Set<AccessToken>();

    public DbSet<Repeat> Repeats => Set<Repeat>();

    public DbSet<Draft> Drafts => Set<Draft>();

    public DbSet<ClassifierModel> Models => Set<ClassifierModel>();

    public DbSet<ModelUse> ModelUses => Set<ModelUse>();

    public DbSet<ImportedExample> ImportedExamples => Set<ImportedExample>();

    public DbSet<KnownDefect> KnownDefects => Set<KnownDefect>();

    public DbSet<DefectEvent> DefectEvents => Set<DefectEvent>();

    public DbSet<DefectTrace> DefectTraces => Set<DefectTrace>();

    public DbSet<Sighting> Sightings => Set<Sighting>();

    public DbSet<DefectTicket> DefectTickets => Set<DefectTicket>();

    public DbSet<DefectRule> DefectRules => Set<DefectRule>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        Conventions.Apply(configurationBuilder, sqlite: Database.IsSqlite());
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(TicketHubDb).Assembly);
    }
}
