using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Journal;
using CityHall.Grains.Tests.Golden;
using static CityHall.Grains.Tests.Domain.SmallHall;

namespace CityHall.Grains.Tests.Domain;

/// <summary>An entry has a limit, and a day that cannot be opened would shut the hall for good.</summary>
public sealed class OpeningSizeTests : HallStory
{
    /// <summary>As many as a hall may be full of.</summary>
    private static readonly int Full = Document.MaxWaiting;

    /// <summary>The city's own centre has 56 windows; a hall of 200 is far larger than any.</summary>
    [Theory]
    [InlineData(56)]
    [InlineData(80)]
    [InlineData(200)]
    public void The_largest_hall_opens_its_day_with_a_number_at_every_window(int windows)
    {
        var floor = Large(windows);
        var serving = floor.Windows.Select(plan => plan.Id).SelectMany(window => (HallEvent[])
        [
            .. Desk(window),
            Heavy($"A{window.No:000}", windows),
            Called($"A{window.No:000}", window),
            Started($"A{window.No:000}", window),
            Paused(window, afterThisNumber: true),
            new HallEvent.TicketTransferred(
                Ticket($"A{window.No:000}"), window, Li, B, Only: null, "wrong-queue", AtRequestOf: null),
            Called($"A{window.No:000}", window),
        ]);

        var rolled = Given([DayOpen(floor), .. serving]).When(Roll(Tuesday)).Decision.Events;

        Assert.Equal(windows, rolled.Sum(happened => happened switch
        {
            HallEvent.DayOpened opened => opened.Numbers.Length,
            HallEvent.CarriedOver carried => carried.Numbers.Length,
            _ => 0,
        }));
        AssertFit(rolled);
    }

    [Fact]
    public void A_full_hall_that_goes_home_has_its_places_the_next_day()
    {
        var names = Enumerable.Range(1, Full).Select(no => TicketNumber.Of(A, no).Value).ToList();
        var full = Given([DayOpen(Large(56)), .. Desk(WindowId.Of(Id, 1)), .. names.Select(name => Took(name))]);

        var stopped = full.When(new HallCommand.StopIssuing(W1, Seated, Queue: null, "system", StopFate.NextDay));
        AssertFit(stopped.Decision.Events);

        var night = new Scene(stopped.Decision.Events.Aggregate(full.Before, (hall, one) => hall.Evolve(one)));
        AssertFit(night.When(Roll(Tuesday)).Decision.Events);
    }

    [Fact]
    public void A_full_hall_expires_and_is_passed_over()
    {
        var names = Enumerable.Range(1, Full).Select(no => TicketNumber.Of(A, no).Value);
        var full = Morning([
            .. names.Select(name => Took(name)), Took("A2001", after: 1, confirmed: TicketClass.Military),
        ]);

        AssertFit(full.When(Roll(Tuesday)).Decision.Events);
        AssertFit(full.When(CallNext()).Decision.Events);
    }

    private static void AssertFit(IReadOnlyList<HallEvent> events)
    {
        Assert.NotEmpty(events);
        Assert.All(events, happened =>
        {
            var bytes = Codecs.Encode(happened).Payload.Length;
            Assert.True(bytes <= JournalEntry.MaxPayloadBytes, $"{happened.GetType().Name} would have {bytes} bytes.");
        });
    }

    /// <summary>A number that says all that can be said.</summary>
    private static HallEvent Heavy(string number, int windows)
    {
        var all = Samples.OfHalls.OfType<HallEvent.TicketTaken>().Single();
        return all with
        {
            Ticket = Ticket(number),
            Items = Items("A01", "A02", "A03", "B04", "C05"),
            Legs = [new Leg(A, Items("A01", "A02", "A03")), new Leg(B, Items("B04")), new Leg(C, Items("C05"))],
            Needs = [Need.Wheelchair, Need.Hearing, Need.Language],
            IdentityHash = new string('f', 64),
            Slip = new Slip(["1", "2", "3"], [.. Enumerable.Range(1, windows * 3 / 8)], Ahead: 120),
            At = Nine,
        };
    }

    private static HallDocument Large(int windows) => Document with
    {
        Queues =
        [
            .. from letter in "ABCDEFGH"
               select new Queue(new QueueLetter($"{letter}"), new LocalText("社会保险业务", "Social insurance"),
               [
                   .. from no in Enumerable.Range(1, 8)
                      let name = new LocalText("城乡居民基本养老保险登记", "Registration for residents' pension insurance")
                      select new ServiceItem(new ItemCode($"{letter}0{no}"), name, StandardMinutes: 10),
               ]),
        ],
        Windows = [.. Enumerable.Range(1, windows).Select(no => new WindowPlan(WindowId.Of(Id, no), "1", [A, B, C]))],
        SpecialDays =
        [
            .. Enumerable.Range(1, 40).Select(day => new SpecialDay(
                Monday.AddDays(day),
                new LocalText("国庆节调休上班", "Worked in exchange for the national holiday"),
                [new DaySpan(TimeSpan.FromHours(8), TimeSpan.FromHours(12))])),
        ],
    };
}
