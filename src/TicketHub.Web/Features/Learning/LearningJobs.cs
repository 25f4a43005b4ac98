using Quartz;

namespace TicketHub.Web.Features.Learning;

[DisallowConcurrentExecution]
public sealed class TeachClassifierJob(TeachClassifier teach) : IJob
{
    /// <summary>Every night at half past two in Almaty, when nobody waits for anything.</summary>
    public const string Schedule = "0 30 2 * * ?";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        await teach.RunOnce(cancellationToken);
}

/// <summary>Another process may have made or chosen a version.</summary>
[DisallowConcurrentExecution]
public sealed class RefreshModelJob(ModelInUse inUse) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        await inUse.Refresh(cancellationToken);
}
