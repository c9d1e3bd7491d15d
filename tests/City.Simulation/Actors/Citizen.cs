using CityHall.City.Simulation.Plans;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.City.Simulation.Actors;

/// <summary>Comes, takes a number, waits, walks to the window when it is called, or does not.</summary>
internal sealed class Citizen(HallDay day, Person person, CitizenPlan plan)
{
    private int _missesLeft = plan.MissesCalls;
    private bool _isGone;

    public CitizenPlan Plan => plan;

    /// <summary>He does not hear this call.</summary>
    public bool IsAway => _isGone || _missesLeft > 0;

    public async Task Run()
    {
        await day.Time.Until(plan.Arrives);
        if (!day.TryUseNumber()) return;
        if (!day.HasPower)
        {
            // The guide hands out a printed number, and enters it when the power is back.
            day.Guide.Takes(this);
            return;
        }

        if (plan.TriesConflict) await TryConflict();
        if (await Take() is not { } ticket)
        {
            day.GiveNumberBack();
            return;
        }

        day.Knows(ticket, this);
        await Waits(ticket);
    }

    /// <summary>Called three times and missed: rings again later, if he is one of those who come back.</summary>
    public async Task WasMissed(TicketId ticket)
    {
        _missesLeft--;
        if (!plan.ComesBack) return;
        await day.Time.Pass(person.Seconds(60, 900));
        await person.Ask(day.Stream, request => day.Hall(person).ReactivateOwn(ticket, request));
    }

    /// <summary>The papers are at home, and home is near.</summary>
    public async Task ComesBack(TicketId ticket)
    {
        await day.Time.Pass(person.Seconds(1200, 4800));
        if (!day.TryUseNumber()) return;
        var taken = await person.Ask(day.Stream, request => day.City.Ticket(ticket).ComeBack(request));
        if (taken is null) day.GiveNumberBack();
        else day.Knows(taken.Ticket, this);
    }

    private async Task<TicketId?> Take()
    {
        var slot = plan.SlotBegins is { } begins ? new Slot(begins, begins.AddMinutes(30)) : null;
        var form = new TakeForm(
            plan.Items,
            plan.Class,
            ClassConfirmed: plan.Class is TicketClass.Elderly,
            plan.Party,
            plan.OnBehalf,
            plan.CaseCount,
            plan.Needs,
            slot is null ? Channel.Kiosk : Channel.Appointment,
            slot,
            plan.Identity);

        // Whoever is refused does what the words say: waits, comes in line like others, or goes home.
        while (true)
        {
            var outcome = await person.Try(day.Stream, request => day.Hall(person).Take(form, request));
            if (outcome is Outcome<TakenTicket>.Done done) return done.Answer.Ticket;
            switch ((outcome as Outcome<TakenTicket>.Refused)?.Why)
            {
                case Refusal.TooEarlyForSlot early:
                    await day.Time.Until(early.From);
                    break;
                case Refusal.SlotIsOver:
                    form = form with { Slot = null, Channel = Channel.Kiosk };
                    break;
                case Refusal.AlreadyWaiting:
                    form = form with { IdentityHash = null };
                    break;
                case Refusal.ItemsConflict:
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

    private async Task TryConflict()
    {
        var pair = (
            from queue in day.Plan.Document.Queues
            from item in queue.Items
            where !item.ConflictsWith.IsEmpty
            select (item.Code, Other: item.ConflictsWith[0])).FirstOrDefault();
        if (pair.Other.Value is null) return;
        var outcome = await person.Try(day.Stream, request =>
            day.Hall(person).Take(new TakeForm([pair.Code, pair.Other]), request));
        if (outcome is Outcome<TakenTicket>.Done)
            day.History.Violations.Enqueue($"{day.Stream}: conflicting items got a number");
    }

    private async Task Waits(TicketId ticket)
    {
        if (plan.PostponesAfter is { } later)
        {
            await day.Time.Pass(later);
            await person.Ask(day.Stream, request => day.Hall(person).PostponeOwn(ticket, request));
        }

        if (plan.GivesUpAfter is { } patience)
        {
            await day.Time.Pass(patience);
            _isGone = await person.Ask(day.Stream, request => day.Hall(person).Cancel(ticket, request)) is not null;
        }
    }
}
