using System.Collections.Immutable;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Windows;

namespace CityHall.City.Simulation.Actors;

/// <summary>What a clerk does at his desk, number after number, with all that comes between.</summary>
internal sealed class Desk(HallDay day, Person person, WindowPlan window, Seat seat)
{
    private readonly List<TicketNumber> _parked = [];

    public DateTimeOffset? EntersManualAt { get; set; }

    public DateTimeOffset? StopsAt { get; set; }

    private IWindowGrain Keys => day.Window(window.Id);

    /// <summary>Calls the next number and sees it through; false if nobody waited.</summary>
    public async Task<bool> ServeOne()
    {
        await Between();
        if (await Called() is not { } call)
        {
            await day.Time.Pass(person.Seconds(15, 60));
            return await TakeBackParked() || await Settle();
        }

        var holder = day.Holder(call.Ticket);
        if (holder is null || holder.IsAway)
        {
            await Missed(call, holder);
            return true;
        }

        await day.Time.Pass(person.Seconds(5, 40));
        if (await person.Ask(day.Stream, request => Keys.Start(seat, request)) is null) return true;
        if (holder.Plan.Class is not TicketClass.Ordinary && person.Chance(0.3))
            await Confirm(call.Number, holder.Plan.ShowsPaper ? holder.Plan.Class : TicketClass.Ordinary);
        await Serve(call.Number);
        return true;
    }

    public async Task PutOffTheRest()
    {
        if (await Keys.View() is not { } view) return;
        foreach (var row in view.Next.Concat(view.Missed).Concat(view.Parked))
            await person.Ask(day.Stream, request => Keys.PutOff(seat, row.Line.Number, request));
    }

    private async Task<CallAnswer?> Called()
    {
        if (person.Chance(0.01) && await Keys.View() is { Next: [_, _, var third, ..] })
            return await person.Ask(day.Stream, request =>
                Keys.CallChosen(seat, third.Line.Number, "help", null, request));
        if (person.Chance(0.01) && await Directly() is { } direct) return direct;
        return await person.Ask(day.Stream, request => Keys.CallNext(seat, request));
    }

    /// <summary>
    /// Somebody stands there and nobody waits: served on the spot; otherwise he is sent to the kiosk.
    /// </summary>
    private async Task<CallAnswer?> Directly()
    {
        var queue = day.Plan.Document.Queues.First(queue => queue.Letter == window.Queues[0]);
        var form = new TakeForm([queue.Items[0].Code], Channel: Channel.Window);
        if (!day.TryUseNumber()) return null;
        if (await person.Ask(day.Stream, request => Keys.ServeDirectly(seat, form, request)) is null)
        {
            day.GiveNumberBack();
            return null;
        }

        await day.Time.Pass(Duration() / 4);
        await Finish();
        return null;
    }

    /// <summary>Calls again and again until he may say that nobody came, or the number is given back.</summary>
    private async Task Missed(CallAnswer call, Citizen? holder)
    {
        while (true)
        {
            await day.Time.Pass(person.Seconds(18, 40));
            var missed = await person.Try(day.Stream, request => Keys.Miss(seat, request));
            if (missed is Outcome<NumberAnswer>.Done) break;
            if (missed is Outcome<NumberAnswer>.Refused { Why: Refusal.NothingCalled }) return;
            await person.Ask(day.Stream, request => Keys.Recall(seat, request));
        }

        if (person.Chance(0.1) && await Undo())
        {
            await day.Time.Pass(person.Seconds(3, 10));
            if (await person.Ask(day.Stream, request => Keys.Start(seat, request)) is not null)
                await Serve(call.Number);
            return;
        }

        if (holder is not null) day.Goes(() => holder.WasMissed(call.Ticket));
    }

    private async Task Serve(TicketNumber number)
    {
        await day.Time.Pass(Duration());
        if (person.Chance(0.03) && await Park(number)) return;
        if (person.Chance(0.03) && await Transfer()) return;
        await Finish();
    }

    private async Task Finish()
    {
        var ending = Ending();
        var alsoDone = person.Chance(0.1) && await Keys.View() is { Current.Line: { Legs.Length: > 1, Leg: 1 } }
            ? ImmutableArray.Create(2) : [];
        var finished = await person.Ask(day.Stream, request => Keys.Finish(seat, ending, alsoDone, request));
        if (finished is null) return;
        if (ending.End is NumberEnd.PapersMissing && day.Holder(finished.Ticket) is { } holder && person.Chance(0.4))
            day.Goes(() => holder.ComesBack(finished.Ticket));
        if (!person.Chance(0.02)) return;
        if (person.Chance(0.3)) await day.Time.Pass(person.Seconds(61, 90));
        if (!await Undo()) return;
        await day.Time.Pass(person.Seconds(5, 60));
        var again = Ending();
        await person.Ask(day.Stream, request => Keys.Finish(seat, again, [], request));
    }

    private async Task<bool> Park(TicketNumber number)
    {
        DateTimeOffset? until = person.Chance(0.5) ? day.Time.Now + person.Seconds(300, 1200) : null;
        var parked = await person.Ask(day.Stream, request => Keys.Park(seat, "papers", until, request));
        if (parked is null) return false;
        if (person.Chance(0.1) && await Undo())
        {
            await Finish();
            return true;
        }

        if (until is null) _parked.Add(number);
        return true;
    }

    private async Task<bool> TakeBackParked()
    {
        if (_parked.Count is 0) return false;
        var number = _parked[0];
        _parked.RemoveAt(0);
        if (await person.Ask(day.Stream, request => Keys.TakeBack(seat, number, request)) is null) return true;
        await day.Time.Pass(Duration() / 2);
        await Finish();
        return true;
    }

    private async Task<bool> Transfer()
    {
        var queues = day.Plan.Document.Queues;
        var others = day.Plan.Document.Windows.Where(other => other.Id != window.Id).ToList();
        var form = person.Chance(0.5) || others.Count is 0
            ? new TransferForm(queues[person.Dice.Next(queues.Length)].Letter, null, "more-to-do")
            : new TransferForm(null, others[person.Dice.Next(others.Count)].Id, "other-window");
        if (await person.Ask(day.Stream, request => Keys.Transfer(seat, form, request)) is null) return false;
        if (person.Chance(0.1) && await Undo()) await Finish();
        return true;
    }

    /// <summary>A wrong key may have brought a number back to the desk: it is seen through.</summary>
    private async Task<bool> Settle()
    {
        if (await Keys.View() is not { Current.Line: { } line }) return false;
        if (line.State is TicketState.Called
            && await person.Ask(day.Stream, request => Keys.Start(seat, request)) is null) return false;
        await day.Time.Pass(person.Seconds(20, 90));
        await Finish();
        return true;
    }

    private async Task<bool> Undo() => await person.Ask(day.Stream, request => Keys.Undo(seat, request)) is not null;

    private Task Confirm(TicketNumber number, TicketClass confirmed) =>
        person.Ask(day.Stream, request => Keys.ConfirmClass(seat, number, confirmed, request));

    /// <summary>What comes between two numbers: a break, a stop of a queue, the printed numbers, a wrong key.</summary>
    private async Task Between()
    {
        await day.Time.Pass(person.Seconds(2, 15));
        if (EntersManualAt is { } manual && day.Time.Now >= manual)
        {
            EntersManualAt = null;
            await day.Guide.Enter((form, request) => Keys.EnterManual(seat, form, request));
        }

        if (StopsAt is { } stop && day.Time.Now >= stop)
        {
            StopsAt = null;
            await Stop();
        }

        if (person.Chance(0.005) && await Undo()) await Settle();
        if (person.Chance(0.01) && await Keys.View() is { Missed: [var missed, ..] })
            await person.Ask(day.Stream, request => Keys.Reactivate(seat, missed.Line.Number, request));
        if (person.Chance(0.02)) await Break();
        if (day.Time.Now.Minute is >= 0 and < 20 && person.Chance(0.05)) await TakeBackParked();
    }

    private async Task Break()
    {
        if (await person.Ask(day.Stream, request => Keys.Pause(seat, "break", request)) is null) return;
        await day.Time.Pass(person.Seconds(180, 900));
        await person.Ask(day.Stream, request => Keys.Open(seat, request));
    }

    private async Task Stop()
    {
        QueueLetter? queue = person.Chance(0.7) ? window.Queues[0] : null;
        var fate = person.Chance(0.5) ? StopFate.ServeOn : StopFate.Wait;
        if (await person.Ask(day.Stream, request => Keys.Stop(seat, queue, "system", fate, request)) is null) return;
        await day.Time.Pass(person.Seconds(300, 900));
        await person.Ask(day.Stream, request => Keys.Resume(seat, queue, request));
    }

    private Ending Ending() => person.Dice.NextDouble() switch
    {
        < 0.55 => new Ending(NumberEnd.DoneOnTheSpot),
        < 0.75 => new Ending(NumberEnd.Accepted, $"2026-{person.Dice.Next(100_000):00000}"),
        < 0.80 => new Ending(NumberEnd.PapersMissing, Papers: ["身份证复印件"]),
        < 0.84 => new Ending(
            NumberEnd.AcceptedPapersPending, Papers: ["营业执照副本"], Until: new DateOnly(2026, 12, 1)),
        < 0.92 => new Ending(NumberEnd.AdviceOnly),
        < 0.97 => new Ending(NumberEnd.Collected),
        _ => new Ending(NumberEnd.GivenUp),
    };

    /// <summary>Half as long to twice as long as usual.</summary>
    private TimeSpan Duration() => day.Plan.MeanService * (0.4 + (1.2 * person.Dice.NextDouble()));
}
