using CityHall.City.Simulation.Doors;
using CityHall.City.Simulation.Histories;
using CityHall.City.Simulation.Plans;
using CityHall.City.Simulation.Times;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.City.Simulation.Actors;

/// <summary>Comes, takes a number, waits, walks to the window when it is called, or does not.</summary>
internal sealed class Citizen(HallDay day, Person person, IHallDoor door, CitizenPlan plan)
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
        if (day.IsInTheDark && day.Guide.TryPrint(this)) return;
        await day.WaitForPower();
        var kiosk = new Kiosk(day, person, door);
        if (plan.TriesConflict) await kiosk.TryConflict();
        if (await Takes(kiosk, plan.Form()) is not { } ticket) return;
        foreach (var errand in plan.Errands)
        {
            await day.Time.Pass(person.Seconds(5, 30));
            if (day.TryUseNumber()) await Takes(kiosk, plan.Form(errand));
        }

        await Waits(ticket);
    }

    /// <summary>Called three times and missed: rings again later, if he is one of those who come back.</summary>
    public void WasMissed(TicketId ticket)
    {
        _missesLeft--;
        if (!plan.ComesBack) return;
        day.Goes(person, async (me, phone) =>
        {
            await day.Time.Pass(me.Seconds(60, 900));
            await me.Ask(day.Stream, request => phone.Reactivate(ticket, request));
            day.Bell.Ring(ticket.Number.Queue);
        });
    }

    /// <summary>The papers are at home, and home is near.</summary>
    public void FetchesPapers(TicketId ticket) => day.Goes(person, async (me, phone) =>
    {
        await day.Time.Pass(me.Seconds(1200, 4800));
        if (!day.TryUseNumber()) return;
        Has(await me.Ask(day.Stream, request => phone.ComeBack(ticket, request)));
    });

    private async Task<TicketId?> Takes(Kiosk kiosk, TakeForm form) => Has(await kiosk.Take(form));

    private TicketId? Has(TakenTicket? taken)
    {
        if (taken is null)
        {
            day.GiveNumberBack();
            return null;
        }

        day.History.Note(Step.Taken);
        day.Knows(taken.Ticket, this);
        day.Bell.Ring(taken.Queue);
        return taken.Ticket;
    }

    private async Task Waits(TicketId ticket)
    {
        if (plan.PostponesAfter is { } later)
        {
            await day.Time.Pass(later);
            await person.Ask(day.Stream, request => door.Postpone(ticket, request));
        }

        if (plan.GivesUpAfter is { } patience)
        {
            await day.Time.Pass(patience);
            _isGone = await person.Ask(day.Stream, request => door.Cancel(ticket, request)) is not null;
        }
    }
}
