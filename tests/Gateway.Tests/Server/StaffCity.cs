[assembly: AssemblyFixture(typeof(CityHall.Gateway.Tests.Server.StaffCity))]

namespace CityHall.Gateway.Tests.Server;

/// <summary>
/// A second city, for what is done beside the windows: one alone has fewer townships than there are tests.
/// </summary>
public sealed class StaffCity : SharedCity;
