using System.Net.Http.Headers;
using CityHall.City.Simulation.Actors;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.People;

namespace CityHall.City.Simulation.Live;

/// <summary>Who works in the halls, with the passwords that the server wrote into its data folder.</summary>
internal sealed class Accounts
{
    private readonly Dictionary<HallId, List<ClerkId>> _clerks = [];
    private readonly Dictionary<ClerkId, string> _passwords = [];

    private Accounts(AuthenticationHeaderValue key) => Operator = key;

    /// <summary>Whoever shows it may change the rules.</summary>
    public AuthenticationHeaderValue Operator { get; }

    public static Accounts Read(string folder)
    {
        var key = File.ReadAllText(Path.Combine(folder, "operator-key.txt")).Trim();
        var accounts = new Accounts(new AuthenticationHeaderValue("Bearer", key));
        foreach (var line in File.ReadLines(Path.Combine(folder, "first-passwords.txt")))
            if (line.Split('\t') is [var hall, var clerk, _, var password, nameof(Role.Clerk)])
                accounts.Add(HallId.Of(hall), ClerkId.Of(clerk), password);
        return accounts;
    }

    public string PasswordOf(ClerkId clerk) => _passwords[clerk];

    public IStaff StaffOf(HallId hall, int windows) =>
        new LiveStaff(_clerks.TryGetValue(hall, out var clerks) ? clerks : [], windows);

    private void Add(HallId hall, ClerkId clerk, string password)
    {
        if (!_clerks.TryGetValue(hall, out var clerks)) _clerks[hall] = clerks = [];
        clerks.Add(clerk);
        _passwords[clerk] = password;
    }
}
