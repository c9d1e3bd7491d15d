namespace CityHall.EndToEnd.Tests.City;

/// <summary>The first passwords, as a person finds them in the data folder.</summary>
public sealed record Passwords(IReadOnlyList<(string Hall, string Clerk, string Name, string Password)> All)
{
    public static Passwords Read(string dataFolder) => new(
    [
        .. File.ReadLines(Path.Combine(dataFolder, "first-passwords.txt"))
            .Select(line => line.Split('\t'))
            .Select(parts => (parts[0], parts[1], parts[2], parts[3])),
    ]);

    public (string Hall, string Clerk, string Name, string Password) Of(string hall, int index = 0) =>
        All.Where(account => account.Hall == hall).ElementAt(index);
}
