using CityHall.City.Checker;
using CityHall.City.Simulation.Faults;

namespace CityHall.City.Simulation;

/// <summary>What a simulated day came to.</summary>
internal sealed record DayResult(
    int Seed, CheckReport Report, Histories.History History, FaultPlan Faults, TimeSpan Played, TimeSpan Elapsed)
{
    public int Numbers => Report.Figures.Totals.Issued;

    public int Violations => Report.Violations.Count + History.Violations.Count;
}
