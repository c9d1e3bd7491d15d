using System.Diagnostics;
using System.Runtime.InteropServices;
using CityHall.City.Simulation.Actors;
using CityHall.City.Simulation.Histories;
using CityHall.City.Simulation.Plans;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Time;
using CityHall.Silo.Seed;

namespace CityHall.City.Simulation.Live;

/// <summary>Plays the day on a running server, on its clock: over HTTP, while screens listen.</summary>
internal sealed class LiveDay(Options options, Uri server)
{
    private const int ConnectionsAtOnce = 64;
    private const int SignInsAtOnce = 4;
    private const int ClockReads = 5;

    /// <summary>Nobody takes a number after that hour, and nobody is served any more after the other.</summary>
    private const double LastArrival = 17;
    private const double Night = 20;

    private readonly History _history = new();

    public async Task<int> Play()
    {
        using var stop = new CancellationTokenSource();
        using var signal = PosixSignalRegistration.Create(PosixSignal.SIGINT, pressed =>
        {
            pressed.Cancel = true;
            stop.Cancel();
        });
        using var http = new HttpClient(new SocketsHttpHandler
        {
            MaxConnectionsPerServer = ConnectionsAtOnce,
            UseCookies = false,
        })
        {
            BaseAddress = server,
        };
        var api = new Api(http, stop.Token);
        var (clock, readAt) = await ReadClock(api);
        var time = new LiveTime(clock, readAt, stop.Token);
        var day = BusinessTime.DateOf(time.Now);
        var board = new LiveBoard(time, api, new Screens(server, time, stop.Token), _history);
        if (time.Now > BusinessTime.At(day, TimeSpan.FromHours(LastArrival))) return board.TooLate();
        stop.CancelAfter(time.Real(BusinessTime.At(day, TimeSpan.FromHours(Night)) - time.Now));

        using var signIns = new Gate(SignInsAtOnce, stop.Token);
        var accounts = Accounts.Read(options.Data);
        var halls = await Halls(api, accounts, signIns, board.Screens, time, day);
        var playing = Task.WhenAll(halls.Select(hall => time.Act(hall.Run)));
        await board.Show(playing);
        await playing;
        await stop.CancelAsync();
        await board.Screens.Off();
        return board.Sum();
    }

    /// <summary>The read that took the shortest tells best what the time is here.</summary>
    private static async Task<(ClockView Clock, long ReadAt)> ReadClock(Api api)
    {
        var (best, shortest) = (default((ClockView, long)), long.MaxValue);
        for (var read = 0; read < ClockReads; read++)
        {
            var asked = Stopwatch.GetTimestamp();
            var clock = await api.Get<ClockView>("/api/v1/clock");
            var took = Stopwatch.GetTimestamp() - asked;
            if (took < shortest) (best, shortest) = ((clock, asked + (took / 2)), took);
        }

        return best;
    }

    private async Task<IReadOnlyList<HallDay>> Halls(
        Api api, Accounts accounts, Gate signIns, Screens screens, LiveTime time, DateOnly day)
    {
        var run = Guid.NewGuid().ToString("N")[..8];
        var seeded = new SeedDirectory(SeedHours.RealHours);
        var halls = new List<HallDay>();
        var places = await api.Get<IReadOnlyList<HallPlace>>("/api/v1/halls");
        foreach (var place in places.Chosen(options, options.FirstSeed))
        {
            var document = (await api.Get<HallNow>($"/api/v1/halls/{place.Hall}")).Document;
            var numbers = seeded.NumbersOf(place.Hall);
            var plan = new HallPlan(document, place.Hall, numbers, day, options.FirstSeed);
            var door = new HttpDoor(place.Hall, api, accounts, signIns, (window, cookie) =>
            {
                if (window.No <= options.Panes) screens.Seat(window, cookie);
            });
            var staff = accounts.StaffOf(place.Hall, document.Windows.Length);
            var hall = new HallDay(plan, staff, _ => door, time, _history, run, options.FirstSeed);
            screens.Hang(place.Hall, hall.Bell);
            halls.Add(hall);
        }

        return halls;
    }

    /// <summary>What is read of a hall before it is played.</summary>
    private sealed record HallNow(HallDocument Document);
}
