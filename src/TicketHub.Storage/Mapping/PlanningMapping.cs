using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TicketHub.Domain.Enhancements;
using TicketHub.Domain.People;
using TicketHub.Domain.Planning;

namespace TicketHub.Storage.Mapping;

/// <summary>Iterations, and the swaps that change what is fixed in them.</summary>
internal sealed class PlanningMapping :
    IEntityTypeConfiguration<Iteration>, IEntityTypeConfiguration<Deduction>, IEntityTypeConfiguration<IterationEvent>,
    IEntityTypeConfiguration<SwapProposal>, IEntityTypeConfiguration<Resource>
{
    public void Configure(EntityTypeBuilder<Iteration> iteration)
    {
        iteration.ToTable("Iterations");
        iteration.HasKey(i => i.Month);
        iteration.Property(i => i.Month).ValueGeneratedNever();
        iteration.Property(i => i.Version).IsConcurrencyToken();
        iteration.Ignore(i => i.IsFixed).Ignore(i => i.Gross).Ignore(i => i.Deducted).Ignore(i => i.Capacity);
        iteration.HasMany(i => i.Deductions).WithOne().HasForeignKey(d => d.Month).OnDelete(DeleteBehavior.Restrict);
        iteration.HasMany(i => i.Events).WithOne().HasForeignKey(e => e.Month).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Deduction> deduction)
    {
        deduction.ToTable("Deductions");
        deduction.HasKey(d => new { d.Month, d.Number });
        deduction.Property(d => d.Number).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<IterationEvent> line)
    {
        line.ToTable("IterationEvents");
        line.Property(e => e.Arguments).AsJson();
        line.HasOne(e => e.By).WithMany().HasForeignKey(e => e.ById).OnDelete(DeleteBehavior.Restrict);
        line.HasIndex(e => new { e.Month, e.Id });
    }

    public void Configure(EntityTypeBuilder<SwapProposal> swap)
    {
        swap.ToTable("Swaps");
        swap.HasKey(s => s.Number);
        swap.Property(s => s.Number).ValueGeneratedOnAdd();
        swap.Property(s => s.GivenUp).AsJson();
        swap.Property(s => s.Help).AsJson();
        swap.Property(s => s.Ground).AsJson();
        swap.Property(s => s.Version).IsConcurrencyToken();
        swap.Ignore(s => s.Swap);
        swap.HasOne<Enhancement>().WithMany().HasForeignKey(s => s.Wanted).OnDelete(DeleteBehavior.Restrict);
        swap.HasOne<Person>().WithMany().HasForeignKey(s => s.ProposedById).OnDelete(DeleteBehavior.Restrict);
        swap.HasOne<Person>().WithMany().HasForeignKey(s => s.DecidedById).OnDelete(DeleteBehavior.Restrict);
        swap.HasIndex(s => new { s.State, s.Number });
    }

    public void Configure(EntityTypeBuilder<Resource> resource)
    {
        resource.ToTable("Resources");
        resource.Property(r => r.Name).HasMaxLength(ResourceDraft.LongestName);
        resource.Property(r => r.Price).HasPrecision(14, 2);
        resource.HasOne<SwapProposal>().WithMany().HasForeignKey(r => r.SwapNumber).OnDelete(DeleteBehavior.Restrict);
        resource.HasIndex(r => r.EnhancementNumber);
    }
}
