using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TicketHub.Domain.Enhancements;
using TicketHub.Domain.Planning;
using TicketHub.Domain.Tickets;

namespace TicketHub.Storage.Mapping;

internal sealed class EnhancementMapping :
    IEntityTypeConfiguration<Enhancement>, IEntityTypeConfiguration<EnhancementEvent>, IEntityTypeConfiguration<Board>,
    IEntityTypeConfiguration<SharedNeed>, IEntityTypeConfiguration<Following>
{
    public void Configure(EntityTypeBuilder<Enhancement> enhancement)
    {
        enhancement.HasKey(e => e.Number);
        enhancement.Property(e => e.Number).ValueGeneratedOnAdd();
        enhancement.Property(e => e.Title).HasMaxLength(EnhancementText.LongestTitle);
        enhancement.Property(e => e.Need).HasMaxLength(EnhancementText.LongestText);
        enhancement.Property(e => e.Benefit).HasMaxLength(EnhancementText.LongestText);
        enhancement.Property(e => e.WantedReason).HasMaxLength(EnhancementText.LongestReason);
        enhancement.Property(e => e.Version).IsConcurrencyToken();
        enhancement.Ignore(e => e.Points);
        enhancement.Property(e => e.PublicTitle).HasMaxLength(PublicText.LongestTitle);
        enhancement.Property(e => e.PublicSummary).HasMaxLength(PublicText.LongestSummary);
        // What is taken back is gone; the history still tells of it.
        enhancement.HasMany(e => e.SharedNeeds).WithOne().HasForeignKey(n => n.EnhancementNumber).OnDelete(DeleteBehavior.Cascade);
        enhancement.Ignore(e => e.Inside);
        enhancement.Property(e => e.ReleasedIn).HasMaxLength(ReleaseVersion.Longest);
        enhancement.HasOne<Iteration>().WithMany().HasForeignKey(e => e.PlannedFor).OnDelete(DeleteBehavior.Restrict);
        enhancement.HasOne<Submission>().WithMany().HasForeignKey(e => e.SubmissionNumber).OnDelete(DeleteBehavior.Restrict);
        enhancement.HasMany(e => e.Resources).WithOne().HasForeignKey(r => r.EnhancementNumber).OnDelete(DeleteBehavior.Restrict);
        enhancement.HasMany(e => e.Events).WithOne().HasForeignKey(e => e.EnhancementNumber).OnDelete(DeleteBehavior.Restrict);

        // The board is read by it from the first place on, and no two may ever stand at the same one.
        enhancement.HasIndex(e => e.Rank).IsUnique().HasFilter("\"Rank\" IS NOT NULL");
        // Every act of planning reads what is accepted: some hundreds among all that ever was wished for.
        enhancement.HasIndex(e => e.PlannedFor).HasFilter("\"Estimate\" IS NOT NULL");
    }

    public void Configure(EntityTypeBuilder<EnhancementEvent> line)
    {
        line.ToTable("EnhancementEvents");
        line.Property(e => e.Arguments).AsJson();
        line.HasOne(e => e.By).WithMany().HasForeignKey(e => e.ById).OnDelete(DeleteBehavior.Restrict);
        line.HasIndex(e => new { e.EnhancementNumber, e.Id });
    }

    public void Configure(EntityTypeBuilder<Board> board)
    {
        board.Property(b => b.Id).ValueGeneratedNever();
        board.Property(b => b.Version).IsConcurrencyToken();
        board.HasData(Board.Empty());
    }

    public void Configure(EntityTypeBuilder<SharedNeed> need)
    {
        need.ToTable("SharedNeeds");
        need.Property(n => n.Reason).HasMaxLength(SharedNeed.LongestReason);
        need.HasOne(n => n.Person).WithMany().HasForeignKey(n => n.PersonId).OnDelete(DeleteBehavior.Restrict);
        need.HasOne(n => n.Project).WithMany().HasForeignKey(n => n.ProjectId).OnDelete(DeleteBehavior.Restrict);
        // Once for each project and once without, whatever a program may do wrong: NULL equals nothing in an index.
        need.HasIndex(n => new { n.EnhancementNumber, n.PersonId, n.ProjectId }).IsUnique().HasFilter("\"ProjectId\" IS NOT NULL");
        need.HasIndex(n => new { n.EnhancementNumber, n.PersonId }).IsUnique().HasFilter("\"ProjectId\" IS NULL");
    }

    public void Configure(EntityTypeBuilder<Following> following)
    {
        following.ToTable("Followings");
        following.HasKey(f => new { f.PersonId, f.EnhancementNumber });
        following.HasOne<Domain.People.Person>().WithMany().HasForeignKey(f => f.PersonId).OnDelete(DeleteBehavior.Restrict);
        following.HasOne(f => f.Enhancement).WithMany().HasForeignKey(f => f.EnhancementNumber).OnDelete(DeleteBehavior.Restrict);
    }
}
