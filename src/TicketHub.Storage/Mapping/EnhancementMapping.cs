using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TicketHub.Domain.Enhancements;

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
        // Not stored yet: no page and no operation plans anything so far.
        enhancement.Ignore(e => e.Status).Ignore(e => e.SubmissionNumber).Ignore(e => e.Estimate).Ignore(e => e.Outside).Ignore(e => e.Inside)
            .Ignore(e => e.PlannedFor).Ignore(e => e.StartedAt).Ignore(e => e.ReleasedAt).Ignore(e => e.ReleasedIn).Ignore(e => e.Resources);
        enhancement.HasMany(e => e.Events).WithOne().HasForeignKey(e => e.EnhancementNumber).OnDelete(DeleteBehavior.Restrict);

        // The board is read by it from the first place on, and no two may ever stand at the same one.
        enhancement.HasIndex(e => e.Rank).IsUnique().HasFilter("\"Rank\" IS NOT NULL");
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
