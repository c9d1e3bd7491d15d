using CityHall.City.Checker.Tests.Paper;
using CityHall.City.Checker.Tests.Recording;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.City.Checker.Tests;

/// <summary>Somebody is sent for papers at two windows and comes back with them once.</summary>
public sealed class ReturnTests : IAsyncLifetime
{
    private IReadOnlyList<string> _lines = [];

    public async ValueTask InitializeAsync()
    {
        await using var city = await GrainCity.Start();
        var (one, three) = (await city.Open(1), await city.Open(3));
        var form = new TakeForm(SomeHall.Codes("A01", "B01"));
        var taken = Assert.IsType<Outcome<TakenTicket>.Done>(await city.Hall.Take(form, city.Ask())).Answer;
        foreach (var (no, seat) in new[] { (1, one), (3, three) })
        {
            await city.Window(no).CallNext(seat, city.Ask());
            city.Pass(seconds: 15);
            await city.Window(no).Start(seat, city.Ask());
            city.Pass(seconds: 240);
            await city.Window(no).Finish(
                seat, new Ending(NumberEnd.PapersMissing, Papers: ["身份证"]), [], city.Ask());
        }

        await city.Lines(services: 2);
        Assert.IsType<Outcome<TakenTicket>.Done>(await city.Ticket(taken.Ticket).ComeBack(city.Ask()));
        _lines = await city.Lines(services: 3);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public void As_it_was_recorded_it_is_clean() => Verdict.IsClean(_lines);

    [Fact]
    public void Another_window_than_the_last_breaks_Return() =>
        Breaks(back => back.Payload["return"]!["window"] = SomeHall.Window(1).Value);

    [Fact]
    public void Half_of_what_lacked_papers_breaks_Return() =>
        Breaks(back => back.Payload["items"]!.AsArray().RemoveAt(0));

    [Fact]
    public void A_number_whose_holder_lacked_nothing_breaks_Return() =>
        Breaks(back => back.Payload["return"]!["ticket"] = "331002999-20261124-A002");

    private void Breaks(Action<Draft> alter)
    {
        var drafts = Draft.Read(_lines);
        alter(drafts.Last(draft => draft.Event == "TicketTaken"));
        Verdict.BreaksAmongOthers("Return", Draft.Seal(drafts));
    }
}
