using CityHall.Grains.Interfaces;

namespace CityHall.Grains.Domain.Halls;

/// <summary>How a called number is served and finished.</summary>
internal static class Serving
{
    public static Decision<HallEvent> Start(HallCommand.Start start, Window.Manned manned) =>
        manned is Window.Calling calling
            ? new HallEvent.ServiceStarted(calling.Ticket, start.Window)
            : new Refusal.NothingCalled(start.Window);

    public static Decision<HallEvent> Finish(HallCommand.Finish finish, Window.Manned manned) =>
        manned is Window.Serving serving
            ? new HallEvent.ServiceFinished(serving.Ticket, finish.Window, serving.Seat.Clerk, serving.Since)
            : new Refusal.NothingServing(finish.Window);

    public static Hall Started(Hall hall, HallEvent.ServiceStarted started)
    {
        var ticket = hall.Tickets[started.Ticket];
        var at = (Standing.Called)ticket.Standing;
        var window = (Window.Calling)hall.Windows[started.Window];
        return hall
            .With(ticket with { Standing = new Standing.Serving(at.Window, at.Calls, started.At) })
            .With(started.Window, new Window.Serving(started.At, window.Seat, window.Ticket, window.PauseAfter));
    }

    public static Hall Finished(Hall hall, HallEvent.ServiceFinished finished)
    {
        var ticket = hall.Tickets[finished.Ticket];
        var at = (Standing.Serving)ticket.Standing;
        var tally = hall.Tallies.GetValueOrDefault(finished.Window).Plus(finished.At - at.Since);
        return (hall with { Tallies = hall.Tallies.SetItem(finished.Window, tally) })
            .With(ticket with { Standing = new Standing.Finished(at.Window, at.Calls, at.Since, finished.At) })
            .With(finished.Window, ((Window.Busy)hall.Windows[finished.Window]).Freed(finished.At));
    }
}
