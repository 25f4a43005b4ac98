using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TicketHub.Domain.Enhancements;
using TicketHub.Domain.Planning;

namespace TicketHub.Storage.Mapping;

internal sealed class EnhancementMapping :
    IEntityTypeConfiguration<Enhancement>, IEntityTypeConfiguration<EnhancementEvent>, IEntityTypeConfiguration<Board>
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
        enhancement.Ignore(e => e.Inside);
        enhancement.Property(e => e.ReleasedIn).HasMaxLength(Plan.LongestVersion);
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
}
