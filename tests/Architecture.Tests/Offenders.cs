namespace CityHall.Architecture.Tests;

/// <summary>Fails with the whole list, one a line: who mends one file wants to see the others too.</summary>
internal static class Offenders
{
    public static void AreNone(IEnumerable<string> offenders)
    {
        var list = offenders.ToList();
        Assert.True(list.Count is 0, $"{list.Count} offend:\n{string.Join('\n', list)}");
    }
}
