using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TicketHub.Domain.Tickets;

namespace TicketHub.Storage.Mapping;

internal sealed class TicketMapping : IEntityTypeConfiguration<Ticket>, IEntityTypeConfiguration<TicketEvent>
{
    public void Configure(EntityTypeBuilder<Ticket> ticket)
    {
        ticket.HasKey(t => t.Number);
        ticket.Property(t => t.Number).ValueGeneratedOnAdd();
        ticket.Property(t => t.Title).HasMaxLength(RequestDraft.LongestTitle);
        ticket.Property(t => t.Version).IsConcurrencyToken();
        ticket.Property(t => t.Reasons).AsJson();
        ticket.Property(t => t.Missing).AsJson();
        ticket.Property(t => t.Evidence).AsJson();
        ticket.Property(t => t.Marks).AsJson();
        ticket.Property(t => t.Awaited).AsJson();
        ticket.Property(t => t.ClauseDocument).HasMaxLength(200);
        ticket.HasMany(t => t.Events).WithOne().HasForeignKey(e => e.TicketNumber).OnDelete(DeleteBehavior.Restrict);
        ticket.HasOne(t => t.Requester).WithMany().HasForeignKey(t => t.RequesterId).OnDelete(DeleteBehavior.Restrict);
        ticket.HasOne(t => t.Assignee).WithMany().HasForeignKey(t => t.AssigneeId).OnDelete(DeleteBehavior.Restrict);
        ticket.HasOne(t => t.Project).WithMany().HasForeignKey(t => t.ProjectId).OnDelete(DeleteBehavior.Restrict);
        ticket.HasOne(t => t.Department).WithMany().HasForeignKey(t => t.DepartmentId).OnDelete(DeleteBehavior.Restrict);

        ticket.HasOne(t => t.Enhancement)
            .WithMany(e => e.Tickets)
            .HasForeignKey(t => t.EnhancementNumber)
            .OnDelete(DeleteBehavior.Restrict);
        ticket.HasIndex(t => t.EnhancementNumber).HasFilter("\"EnhancementNumber\" IS NOT NULL");
        // A wish is in the tray or in an enhancement and says what became of that, whatever a program may do wrong. What was
        // withdrawn may be either: by its author, or with the enhancement that was given up.
        ticket.ToTable(table => table.HasCheckConstraint(
            "CK_Tickets_Consolidated",
            """
            "Status" = 'Withdrawn' OR ("EnhancementNumber" IS NOT NULL) =
            ("Status" IN ('Consolidated', 'Submitted', 'Planned', 'Outsourced', 'InDevelopment', 'Released', 'Declined'))
            """));

        // The lists that people keep open all day: a queue's page, and one person's own requests; newest first.
        // With who works on it: every page counts what is open, and reads nothing but this for it.
        ticket.HasIndex(t => new { t.Queue, t.Status, t.Number, t.AssigneeId });
        ticket.HasIndex(t => new { t.RequesterId, t.Number });
        ticket.HasIndex(t => new { t.ProjectId, t.Number }).HasFilter("\"ProjectId\" IS NOT NULL");
        ticket.HasIndex(t => new { t.AssigneeId, t.Number }).HasFilter("\"AssigneeId\" IS NOT NULL");

        // Asked when a clause question is filed, and by the page of one that is in a series.
        ticket.HasIndex(t => new { t.DepartmentId, t.FiledAt }).HasFilter("\"AsksAboutClause\"");
        ticket.HasIndex(t => t.Series).HasFilter("\"Series\" IS NOT NULL");
    }

    public void Configure(EntityTypeBuilder<TicketEvent> line)
    {
        line.ToTable("TicketEvents");
        line.Property(e => e.Arguments).AsJson();
        line.HasOne(e => e.By).WithMany().HasForeignKey(e => e.ById).OnDelete(DeleteBehavior.Restrict);
        line.HasIndex(e => new { e.TicketNumber, e.Id });
    }
}
