using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using static CityHall.Grains.Tests.Domain.SmallHall;

namespace CityHall.Grains.Tests.Domain;

public sealed class OpeningTests : HallStory
{
    [Fact]
    public void A_staffed_window_opens()
    {
        var hall = Given(DayOpen(), Staffed(W1)).When(Open, after: 3).Then(WindowOpen(W1));

        Assert.Equal(new Window.Open(Nine.AddSeconds(3), Seated), hall.Windows[W1]);
    }

    [Fact]
    public void A_paused_window_opens_again() => Morning(Paused(W1)).When(Open).Then(WindowOpen(W1));

    [Fact]
    public void Opening_takes_back_the_pause_that_was_asked_for()
    {
        var hall = Morning(Took("A001"), Called("A001", W1), Paused(W1, afterThisNumber: true))
            .When(Open)
            .Then(WindowOpen(W1));

        Assert.Equal(new Window.Calling(Nine, Seated, Ticket("A001")), hall.Windows[W1]);
    }

    [Fact]
    public void An_open_window_is_open_already() => Morning().When(Open).Refused(new Refusal.WindowIsOpenAlready(W1));

    [Fact]
    public void A_window_with_a_number_is_open_already() =>
        Morning(Took("A001"), Called("A001", W1)).When(Open).Refused(new Refusal.WindowIsOpenAlready(W1));

    [Fact]
    public void An_open_window_pauses_at_once()
    {
        var hall = Morning()
            .When(Pause("meeting"), after: 3)
            .Then(new HallEvent.WindowPaused(W1, "meeting", AfterThisNumber: false));

        Assert.Equal(new Window.Paused(Nine.AddSeconds(3), Seated, "meeting"), hall.Windows[W1]);
    }

    [Fact]
    public void A_window_with_a_number_pauses_after_it()
    {
        var hall = Morning(Took("A001"), Called("A001", W1))
            .When(Pause("break"))
            .Then(Paused(W1, afterThisNumber: true));

        Assert.Equal("break", Assert.IsType<Window.Calling>(hall.Windows[W1]).PauseAfter);
    }

    [Fact]
    public void A_pause_has_a_reason_of_the_list() =>
        Morning().When(Pause("tired")).Refused(new Refusal.UnknownReason("tired"));

    [Fact]
    public void A_window_that_was_not_opened_is_not_paused() =>
        Given(DayOpen(), Staffed(W1))
            .When(Pause("break"))
            .Refused(new Refusal.WindowIsNotOpen(W1, WindowState.Staffed));

    [Fact]
    public void A_paused_window_is_paused_already() =>
        Morning(Paused(W1)).When(Pause("meeting")).Refused(new Refusal.WindowIsPausedAlready(W1));

    [Fact]
    public void A_pause_is_asked_for_once() =>
        Morning(Took("A001"), Called("A001", W1), Paused(W1, afterThisNumber: true))
            .When(Pause("meeting"))
            .Refused(new Refusal.WindowIsPausedAlready(W1));

    [Fact]
    public void A_closed_window_keeps_its_clerk()
    {
        var hall = Morning().When(Close, after: 3).Then(new HallEvent.WindowClosed(W1));

        Assert.Equal(new Window.Staffed(Nine.AddSeconds(3), Seated), hall.Windows[W1]);
    }

    [Fact]
    public void A_paused_window_closes() => Morning(Paused(W1)).When(Close).Then(new HallEvent.WindowClosed(W1));

    [Fact]
    public void A_window_with_a_number_does_not_close() =>
        Morning(Took("A001"), Called("A001", W1)).When(Close).Refused(new Refusal.NumberAtWindow(W1, No("A001")));

    [Fact]
    public void A_window_that_was_not_opened_does_not_close() =>
        Given(DayOpen(), Staffed(W1)).When(Close).Refused(new Refusal.WindowIsNotOpen(W1, WindowState.Staffed));

    private static HallCommand.OpenWindow Open => new(W1, Seated);

    private static HallCommand.CloseWindow Close => new(W1, Seated);

    private static HallCommand.PauseWindow Pause(string reason) => new(W1, Seated, reason);
}
