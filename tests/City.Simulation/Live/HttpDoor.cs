using System.Collections.Concurrent;
using CityHall.City.Simulation.Doors;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Clerks;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Policies;
using CityHall.Grains.Interfaces.Windows;

namespace CityHall.City.Simulation.Live;

/// <summary>A hall of a running server: kiosks, phones and panes, all over HTTP.</summary>
internal sealed class HttpDoor(HallId hall, Api api, Accounts accounts, Gate signIns, Action<WindowId, string> onSeat)
    : IHallDoor
{
    private readonly ConcurrentDictionary<TicketId, string> _links = new();
    private readonly ConcurrentDictionary<Seat, string> _cookies = new();
    private readonly ConcurrentDictionary<ClerkId, Seat> _seated = new();

    // A repeat must come from the same hands: the server knows a press by its id and by who made it.
    private readonly ConcurrentDictionary<RequestId, string?> _guides = new();

    public async Task<Outcome<TakenTicket>> Take(TakeForm form, Request request)
    {
        var guide = form.Slot is not null || form.ClassConfirmed
            ? _guides.GetOrAdd(request.Id, _ => _seated.Values.Select(seat => _cookies[seat]).FirstOrDefault())
            : null;
        var says = new
        {
            form.Items,
            form.Class,
            form.Party,
            form.OnBehalf,
            form.CaseCount,
            form.Needs,

            // A slot counts from a clerk of the hall alone, and so does what a paper says.
            Slot = guide is null ? null : form.Slot,
            ClassConfirmed = guide is not null && form.ClassConfirmed,
        };
        return Taken(await api.Do<TakenTicket>(new Press($"/api/v1/halls/{hall}/tickets", request.Id, says)
        {
            Cookie = guide,
        }));
    }

    public Task<Outcome<NumberAnswer>> Cancel(TicketId ticket, Request request) => Wish(ticket, "cancel", request);

    public Task<Outcome<NumberAnswer>> Reactivate(TicketId ticket, Request request) =>
        Wish(ticket, "reactivate", request);

    public Task<Outcome<NumberAnswer>> Postpone(TicketId ticket, Request request) => Wish(ticket, "postpone", request);

    public async Task<Outcome<TakenTicket>> ComeBack(TicketId ticket, Request request) =>
        Taken(await Slip<TakenTicket>(ticket, "return", request));

    public async Task<Outcome<ClerkView>> SignIn(ClerkId clerk, WindowId window, Request request)
    {
        var says = new { window, clerk, password = accounts.PasswordOf(clerk) };
        using var turn = await signIns.Enter();
        var answer = await api.Do<ClerkView>(new Press("/api/v1/clerks/sign-in", request.Id, says));
        if (answer is not { Outcome: Outcome<ClerkView>.Done done, Cookie: { } cookie }) return answer.Outcome;
        var seat = new Seat(clerk, done.Answer.Session);
        (_cookies[seat], _seated[clerk]) = (cookie, seat);
        onSeat(window, cookie);
        return done;
    }

    public async Task<Outcome<ClerkView>> SignOut(WindowId window, Seat seat, Request request)
    {
        var outcome = (await api.Do<ClerkView>(new Press("/api/v1/clerks/sign-out", request.Id)
        {
            Cookie = _cookies[seat],
        })).Outcome;
        if (outcome is Outcome<ClerkView>.Done) _seated.TryRemove(seat.Clerk, out _);
        return outcome;
    }

    public IWindowKeys Keys(WindowId window, Seat seat) => new HttpKeys(api, window, _cookies[seat]);

    public async Task<Outcome<PolicyAnswer>> ChangeOrder(OrderChange change, Request request)
    {
        var says = new
        {
            document = new { order = new { change.BoundMinutes, change.HeadInRow } },
            effectiveAt = change.From,
        };
        var answer = await api.Do<ChangeAnswer>(new Press($"/api/v1/policies/{hall}", request.Id, says)
        {
            Method = HttpMethod.Put,
            Key = accounts.Operator,
        });
        return answer.Outcome switch
        {
            Outcome<ChangeAnswer>.Done done => new PolicyAnswer(done.Answer.Version, done.Answer.EffectiveAt),
            Outcome<ChangeAnswer>.Refused refused => refused.Why,
            Outcome<ChangeAnswer>.Reused => new Outcome<PolicyAnswer>.Reused(),
            _ => new Outcome<PolicyAnswer>.Unknown(),
        };
    }

    private async Task<Outcome<NumberAnswer>> Wish(TicketId ticket, string wish, Request request) =>
        (await Slip<NumberAnswer>(ticket, wish, request)).Outcome;

    /// <summary>A number of the printed reserve has no link: its holder can do nothing by himself.</summary>
    private async Task<Answer<T>> Slip<T>(TicketId ticket, string wish, Request request)
        where T : class =>
        _links.TryGetValue(ticket, out var link)
            ? await api.Do<T>(new Press($"/api/v1/tickets/{link}/{wish}", request.Id))
            : new Answer<T>(new Refusal.UnknownTicket(ticket));

    private Outcome<TakenTicket> Taken(Answer<TakenTicket> answer)
    {
        if (answer.Outcome is Outcome<TakenTicket>.Done done)
            _links[done.Answer.Ticket] = answer.Body.GetProperty("link").GetString()!;
        return answer.Outcome;
    }
}
