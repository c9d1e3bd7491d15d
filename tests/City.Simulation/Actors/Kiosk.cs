using CityHall.City.Simulation.Doors;
using CityHall.City.Simulation.Times;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.City.Simulation.Actors;

/// <summary>How somebody gets a number: whoever is refused does what the words say, or goes home.</summary>
internal sealed class Kiosk(HallDay day, Person person, IHallDoor door)
{
    public async Task<TakenTicket?> Take(TakeForm wanted)
    {
        // Ends with a number or without: each refusal leaves one thing less to try, or a time to wait for.
        for (var form = wanted; ;)
        {
            var outcome = await person.Try(day.Stream, request => door.Take(form, request));
            if (outcome is Outcome<TakenTicket>.Done done) return done.Answer;
            switch ((outcome as Outcome<TakenTicket>.Refused)?.Why)
            {
                case Refusal.TooEarlyForSlot early:
                    await day.Time.Until(early.From);
                    break;
                case Refusal.SlotIsOver:
                    form = form with { Slot = null, Channel = Channel.Kiosk };
                    break;
                case Refusal.AlreadyWaiting when form.IdentityHash is not null:
                    form = form with { IdentityHash = null };
                    break;
                case Refusal.ItemsConflict when form.Items.Length > 1:
                    form = form with { Items = [form.Items[0]] };
                    break;
                case Refusal.QueueIsStopped or Refusal.HallIsStopped or Refusal.HallIsFull:
                    await day.Time.Pass(person.Seconds(120, 400));
                    break;
                case Refusal.HallIsClosed { OpensAt: { } opens } when opens < day.Plan.At(15):
                    await day.Time.Until(opens);
                    break;
                case Refusal.HallIsClosed or Refusal.IssuingHasStopped:
                    return null;
                case var other:
                    day.History.Violations.Enqueue($"{day.Stream}: a take was answered with {other}");
                    return null;
            }
        }
    }

    public async Task TryConflict()
    {
        var items = day.Plan.Document.Queues.SelectMany(queue => queue.Items).ToList();
        var pair = (
            from item in items
            from other in items
            where item.ConflictsWith.Contains(other.Code)
            select (item.Code, Other: other.Code)).FirstOrDefault();
        if (pair.Other.Value is null) return;
        var outcome = await person.Try(day.Stream, request =>
            door.Take(new TakeForm([pair.Code, pair.Other]), request));
        if (outcome is Outcome<TakenTicket>.Done)
            day.History.Violations.Enqueue($"{day.Stream}: conflicting items got a number");
    }
}
