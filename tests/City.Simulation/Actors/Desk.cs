using System.Collections.Immutable;
using CityHall.City.Simulation.Doors;
using CityHall.City.Simulation.Histories;
using CityHall.City.Simulation.Times;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.City.Simulation.Actors;

/// <summary>What a clerk does at his desk, number after number, with all that comes between.</summary>
internal sealed class Desk(HallDay day, Person person, Chores chores)
{
    private readonly Queue<TicketNumber> _parked = [];

    public WindowPlan Window { get; private set; } = null!;

    public IWindowKeys Keys { get; private set; } = null!;

    public void SitsAt(WindowPlan window, IWindowKeys keys) => (Window, Keys) = (window, keys);

    /// <summary>Calls the next number and sees it through; false if nobody waited.</summary>
    public async Task<bool> ServeOne()
    {
        await day.WaitForPower();
        await chores.Do(this);
        switch (await Called())
        {
            case Outcome<CallAnswer>.Done called:
                day.History.Note(Step.Called);
                await SeeThrough(called.Answer);
                return true;
            case Outcome<CallAnswer>.Refused { Why: Refusal.NobodyWaiting }:
                await day.Bell.Listen(Window.Queues, person.Seconds(120, 600));
                return await TakeBackParked();
            default:
                await Pass(person.Seconds(15, 60));
                return await Settle();
        }
    }

    public async Task PutOffTheRest()
    {
        if (await Keys.View() is not { } view) return;
        foreach (var row in view.Next.Concat(view.Missed).Concat(view.Parked))
            await person.Ask(day.Stream, request => Keys.PutOff(row.Line.Number, request));
    }

    public async Task<bool> Undo()
    {
        if (await person.Ask(day.Stream, Keys.Undo) is null) return false;
        day.Bell.Ring(Window.Queues[0]);
        return true;
    }

    /// <summary>
    /// A wrong key may have brought a number back to the desk, or left the window closed: put to rights.
    /// </summary>
    public async Task<bool> Settle()
    {
        if (await Keys.View() is not { } view) return false;
        if (view.State is WindowState.Paused or WindowState.Staffed) await person.Ask(day.Stream, Keys.Open);
        if (view.Current?.Line is not { } line) return false;
        if (line.State is TicketState.Called && await person.Ask(day.Stream, Keys.Start) is null) return false;
        await Pass(person.Seconds(20, 90));
        await Finish();
        return true;
    }

    public async Task<bool> TakeBackParked()
    {
        if (!_parked.TryDequeue(out var number)) return false;
        if (await person.Ask(day.Stream, request => Keys.TakeBack(number, request)) is null) return true;
        await Pass(Duration() / 2);
        await Finish();
        return true;
    }

    private async Task<Outcome<CallAnswer>> Called()
    {
        if (person.Chance(0.01) && await Keys.View() is { Next: [_, _, var third, ..] })
            return await person.Try(day.Stream, request => Keys.CallChosen(third.Line.Number, "help", request));
        if (person.Chance(0.01)) await ServeDirectly();
        return await person.Try(day.Stream, Keys.CallNext);
    }

    /// <summary>
    /// Somebody stands there and nobody waits: served on the spot; otherwise he is sent to the kiosk.
    /// </summary>
    private async Task ServeDirectly()
    {
        var queue = day.Plan.Document.Queues.First(queue => queue.Letter == Window.Queues[0]);
        var form = new TakeForm([queue.Items[0].Code], Channel: Channel.Window);
        if (!day.TryUseNumber()) return;
        if (await person.Ask(day.Stream, request => Keys.ServeDirectly(form, request)) is null)
        {
            day.GiveNumberBack();
            return;
        }

        day.History.Note(Step.Taken);
        day.History.Note(Step.Called);
        await Pass(Duration() / 4);
        await Finish();
    }

    private async Task SeeThrough(CallAnswer call)
    {
        var holder = day.Holder(call.Ticket);
        if (holder is { IsAway: true })
        {
            await Miss(call, holder);
            return;
        }

        await Pass(person.Seconds(5, 40));
        if (await person.Ask(day.Stream, Keys.Start) is null) return;
        if (holder is { Plan.Class: not TicketClass.Ordinary } && person.Chance(0.3))
            await Confirm(call.Number, holder.Plan.ShowsPaper ? holder.Plan.Class : TicketClass.Ordinary);
        await Serve(call.Number);
    }

    /// <summary>Calls again and again until he may say that nobody came, or the number is given back.</summary>
    private async Task Miss(CallAnswer call, Citizen holder)
    {
        while (true)
        {
            await Pass(person.Seconds(18, 40));
            var missed = await person.Try(day.Stream, Keys.Miss);
            if (missed is Outcome<NumberAnswer>.Done) break;
            if (missed is Outcome<NumberAnswer>.Refused { Why: Refusal.NothingCalled }) return;
            await person.Ask(day.Stream, Keys.Recall);
        }

        day.History.Note(Step.Missed);
        if (person.Chance(0.1) && await Undo())
        {
            await Pass(person.Seconds(3, 10));
            if (await person.Ask(day.Stream, Keys.Start) is not null) await Serve(call.Number);
            return;
        }

        holder.WasMissed(call.Ticket);
    }

    private async Task Serve(TicketNumber number)
    {
        await Pass(Duration());
        if (person.Chance(0.03) && await Park(number)) return;
        if (person.Chance(0.03) && await Transfer()) return;
        await Finish();
    }

    private async Task Finish()
    {
        var ending = NextEnding();
        var alsoDone = person.Chance(0.1) && await Keys.View() is { Current.Line: { Legs.Length: > 1, Leg: 1 } }
            ? ImmutableArray.Create(2) : [];
        var finished = await person.Ask(day.Stream, request => Keys.Finish(ending, alsoDone, request));
        if (finished is null) return;
        day.History.Note(Step.Served);
        if (ending.End is NumberEnd.PapersMissing && person.Chance(0.4))
            day.Holder(finished.Ticket)?.FetchesPapers(finished.Ticket);
        if (!person.Chance(0.02)) return;
        if (person.Chance(0.3)) await Pass(person.Seconds(61, 90));
        if (!await Undo()) return;
        await Pass(person.Seconds(5, 60));
        var again = NextEnding();
        await person.Ask(day.Stream, request => Keys.Finish(again, [], request));
    }

    private async Task<bool> Park(TicketNumber number)
    {
        DateTimeOffset? until = person.Chance(0.5) ? day.Time.Now + person.Seconds(300, 1200) : null;
        if (await person.Ask(day.Stream, request => Keys.Park("papers", until, request)) is null) return false;
        if (person.Chance(0.1) && await Undo())
        {
            await Finish();
            return true;
        }

        if (until is null) _parked.Enqueue(number);
        return true;
    }

    private async Task<bool> Transfer()
    {
        var queues = day.Plan.Document.Queues;
        var others = day.Plan.Document.Windows.Where(other => other.Id != Window.Id).ToList();
        var form = person.Chance(0.5) || others.Count is 0
            ? new TransferForm(queues[person.Dice.Next(queues.Length)].Letter, null, "more-to-do")
            : new TransferForm(null, others[person.Dice.Next(others.Count)].Id, "other-window");
        if (await person.Ask(day.Stream, request => Keys.Transfer(form, request)) is not { } moved) return false;
        day.Bell.Ring(form.Queue ?? moved.Number.Queue);
        if (person.Chance(0.1) && await Undo()) await Finish();
        return true;
    }

    private Task Confirm(TicketNumber number, TicketClass confirmed) =>
        person.Ask(day.Stream, request => Keys.ConfirmClass(number, confirmed, request));

    /// <summary>When the power fails in the meantime, the key is pressed when it is back.</summary>
    private async Task Pass(TimeSpan span)
    {
        await day.Time.Pass(span);
        await day.WaitForPower();
    }

    private TimeSpan Duration() => person.About(day.Plan.MeanService);

    private Ending NextEnding() => Endings.Pick(person, day.Plan.Day.AddDays(8));
}
