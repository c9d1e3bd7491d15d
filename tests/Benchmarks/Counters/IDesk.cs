namespace CityHall.Benchmarks.Counters;

/// <summary>A kiosk with an open window beside it: the verbs that are measured, and no others.</summary>
internal interface IDesk
{
    Task Take(string id);

    Task CallNext(string id);

    Task Start(string id);

    Task Finish(string id);
}
