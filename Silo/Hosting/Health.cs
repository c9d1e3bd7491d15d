using CityHall.Grains.Journal;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CityHall.Silo.Hosting;

/// <summary>Ready means: the journal's tail was read a moment ago, and no append is in doubt.</summary>
internal sealed class JournalHealth(IJournal journal, TailReader tail) : IHealthCheck
{
    public static readonly TimeSpan OldestConfirmation = TimeSpan.FromSeconds(3);

    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        !journal.IsSettled ? HealthCheckResult.Unhealthy("An append is in doubt.")
        : tail.IsConfirmed(OldestConfirmation) ? HealthCheckResult.Healthy()
        : HealthCheckResult.Unhealthy("The journal's tail has not been read for 3 s."));
}

internal static class HealthSetup
{
    public static void AddHealth(this IServiceCollection services) =>
        services.AddHealthChecks().AddCheck<JournalHealth>("journal");
}
