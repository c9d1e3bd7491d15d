using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Interfaces.Halls;
using static CityHall.Grains.Tests.Domain.SmallHall;

namespace CityHall.Grains.Tests.Domain;

/// <summary>Rules are scheduled by an event and in force by another; the floor waits for a new day.</summary>
public sealed class PolicyTests : HallStory
{
    private static readonly DateTimeOffset Ten = Nine.AddHours(1);
    private static readonly DateTimeOffset Eleven = Nine.AddHours(2);
    private static readonly DateTimeOffset Midnight = new(2026, 11, 24, 0, 0, 0, TimeSpan.FromHours(8));

    /// <summary>Whoever is elderly goes first by law, and nobody else does.</summary>
    private static readonly HallDocument OldFirst = Document with
    {
        Version = 8,
        Order = OrderRule.Default with { HeadClasses = [TicketClass.Elderly], RatioClasses = [] },
    };

    private static readonly HallDocument OneWindow = Document with
    {
        Version = 9,
        Queues = [Document.Queues[0]],
        Windows = [Document.Windows[1]],
        Zones = [Document.Zones[0]],
    };

    [Fact]
    public void What_was_decided_above_is_scheduled()
    {
        var hall = Morning()
            .When(Schedule(8, (Ten, OldFirst), (Eleven, OneWindow)))
            .Then(Scheduled(8, Ten, OldFirst), Scheduled(8, Eleven, OneWindow));

        Assert.Equal((8, 2), (hall.Schedule.Version, hall.Schedule.Documents.Count));
        Assert.Equal(7, hall.Document!.Version);
    }

    [Theory]
    [InlineData(8)]
    [InlineData(7)]
    public void What_is_known_of_fewer_changes_comes_too_late(int version) =>
        Morning(Scheduled(8, Ten, OldFirst)).When(Schedule(version, (Eleven, OneWindow))).Then();

    [Fact]
    public void What_is_newer_replaces_all_that_was_scheduled()
    {
        var hall = Morning(Scheduled(8, Ten, OldFirst)).When(Schedule(9, (Eleven, OneWindow)))
            .Then(Scheduled(9, Eleven, OneWindow));

        Assert.Equal([Eleven], hall.Schedule.Documents.Keys);
        new Scene(hall).When(new HallCommand.PassTime(), Ten).Then();
    }

    [Fact]
    public void Rules_are_in_force_when_their_time_comes()
    {
        var scheduled = Morning(Scheduled(8, Ten, OldFirst));

        scheduled.When(new HallCommand.PassTime(), Ten.AddSeconds(-1)).Then();
        Assert.False(scheduled.Before.IsBehind(Ten.AddSeconds(-1)));
        Assert.True(scheduled.Before.IsBehind(Ten));
        var hall = scheduled.When(new HallCommand.PassTime(), Ten).Then(TookEffect(8, Ten));
        Assert.Equal(8, hall.Document!.Version);
        Assert.Empty(hall.Schedule.Documents);
        Assert.False(hall.IsBehind(Eleven));
    }

    [Fact]
    public void Of_several_that_are_due_the_last_is_in_force()
    {
        var later = OldFirst with { Version = 9 };

        var hall = Morning(Scheduled(8, Ten, OldFirst), Scheduled(8, Eleven, later), Scheduled(8, Midnight, OneWindow))
            .When(new HallCommand.PassTime(), Eleven)
            .Then(TookEffect(8, Eleven));

        Assert.Equal(9, hall.Document!.Version);
        Assert.Equal([Midnight], hall.Schedule.Documents.Keys);
        Assert.Equal(8, hall.Schedule.Version);
    }

    [Fact]
    public void Who_waits_is_called_by_the_rules_in_force()
    {
        var hall = Morning(
                Took("A001"), Took("A002", after: 1, confirmed: TicketClass.Military),
                Took("A003", after: 2, confirmed: TicketClass.Elderly),
                Took("A004") with { Class = TicketClass.Elderly },
                Scheduled(8, Ten, OldFirst))
            .When(new HallCommand.PassTime(), Ten)
            .Then(TookEffect(8, Ten));

        var line = hall.Line(A);
        Assert.Equal((4, 1, 0), (line.All.Count, line.Head.Count, line.Ratio.Count));
        new Scene(hall).When(CallNext(), Ten).Then(new HallEvent.TicketCalled(
            Ticket("A003"), W1, Li, Serial: 1,
            new Choice(CallOrder.ByLaw, PolicyVersion: 8, [No("A001"), No("A004"), No("A002")])));
    }

    [Fact]
    public void Lines_are_laid_anew_of_those_who_wait_alone()
    {
        var hall = Morning([
            Took("A002", after: 1), Took("B001"), .. Served("A001"), Scheduled(8, Ten, OldFirst),
        ])
            .When(new HallCommand.PassTime(), Ten)
            .Then(TookEffect(8, Ten));

        Assert.Equal((1, 1, 2), (hall.Line(A).All.Count, hall.Line(B).All.Count, hall.Queues.Waiting));
    }

    [Fact]
    public void The_turns_go_on_under_new_rules()
    {
        var hall = Morning([Took("A001"), .. Handled("A001"), Scheduled(8, Ten, OldFirst)])
            .When(new HallCommand.PassTime(), Ten)
            .Then(TookEffect(8, Ten));

        Assert.Equal(new Turns(0, 1), hall.Queues.Turns[A]);
    }

    [Fact]
    public void The_floor_stays_until_the_day_is_over()
    {
        var hall = Morning(Scheduled(9, Ten, OneWindow))
            .When(new HallCommand.PassTime(), Ten)
            .Then(TookEffect(9, Ten));

        Assert.Equal((9, 3, 3, 2), (
            hall.Document!.Version, hall.Document.Queues.Length, hall.Document.Windows.Length,
            hall.Document.Zones.Length));
        Assert.Same(OneWindow, hall.Schedule.Begun);
    }

    [Fact]
    public void And_changes_with_the_next_day()
    {
        var effect = Given(DayOpen(), Scheduled(9, Ten, OneWindow), TookEffect(9, Ten));

        effect.When(Roll(Tuesday), Midnight).Then(
            new HallEvent.DayClosed(Monday, Expired: []),
            new HallEvent.DayOpened(Id, Tuesday, OneWindow, Seats: [], Numbers: []));
    }

    [Fact]
    public void What_is_due_at_midnight_opens_the_day()
    {
        var hall = Given(DayOpen(), Scheduled(8, Ten, OldFirst), TookEffect(8, Ten), Scheduled(9, Midnight, OneWindow))
            .When(Roll(Tuesday), Midnight)
            .Then(
                new HallEvent.DayClosed(Monday, Expired: []),
                new HallEvent.DayOpened(Id, Tuesday, OneWindow, Seats: [], Numbers: []));

        Assert.Equal((9, 0), (hall.Schedule.Version, hall.Schedule.Documents.Count));
        Assert.Null(hall.Schedule.Begun);
    }

    [Fact]
    public void What_is_still_to_come_is_scheduled_in_the_new_day_again()
    {
        var hall = Given(DayOpen(), Scheduled(9, Midnight.AddSeconds(1), OldFirst), Scheduled(9, Midnight, OneWindow))
            .When(Roll(Tuesday), Midnight)
            .Then(
                new HallEvent.DayClosed(Monday, Expired: []),
                new HallEvent.DayOpened(Id, Tuesday, OneWindow, Seats: [], Numbers: []),
                Scheduled(9, Midnight.AddSeconds(1), OldFirst));

        Assert.Equal([Midnight.AddSeconds(1)], hall.Schedule.Documents.Keys);
    }

    [Fact]
    public void A_version_that_was_heard_of_is_remembered_over_night()
    {
        var scheduled = Given(DayOpen(), Scheduled(12, Ten, OldFirst), TookEffect(12, Ten));

        var hall = scheduled.When(Roll(Tuesday), Midnight).Then(
            new HallEvent.DayClosed(Monday, Expired: []),
            new HallEvent.DayOpened(Id, Tuesday, OldFirst, Seats: [], Numbers: []) { PolicyVersion = 12 });

        Assert.Equal(12, hall.Schedule.Version);
        new Scene(hall).When(Schedule(11, (Eleven, OneWindow))).Then();
    }

    [Fact]
    public void Rules_come_into_force_before_numbers_wait_again()
    {
        var both = Morning([.. Served("A001"), Parked("A001", W1, until: Ten), Scheduled(8, Ten, OldFirst)]);

        both.When(new HallCommand.PassTime(), Ten)
            .Then(TookEffect(8, Ten), new HallEvent.TicketUnparked(Ticket("A001")));
    }

    [Fact]
    public void A_day_that_is_over_waits_for_nothing()
    {
        var closed = Given(DayOpen(), Scheduled(8, Ten, OldFirst), new HallEvent.DayClosed(Monday, Expired: []));

        Assert.False(closed.Before.IsBehind(Ten));
        closed.When(new HallCommand.PassTime(), Ten).Then();
    }

    private static HallCommand.SchedulePolicy Schedule(
        int version, params (DateTimeOffset At, HallDocument Document)[] schedule) =>
        new(new HallPolicy(version, [.. schedule.Select(one => new ScheduledDocument(one.At, one.Document))]));

    private static HallEvent Scheduled(int version, DateTimeOffset at, HallDocument document) =>
        new HallEvent.PolicyScheduled(version, at, document);

    private static HallEvent TookEffect(int version, DateTimeOffset at) =>
        new HallEvent.PolicyTookEffect(version, at) { At = at };
}
