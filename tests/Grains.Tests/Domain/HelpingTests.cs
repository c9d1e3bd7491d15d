using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using static CityHall.Grains.Tests.Domain.SmallHall;

namespace CityHall.Grains.Tests.Domain;

/// <summary>Help is asked for at a kiosk or sent along, taken by one, and done once.</summary>
public sealed class HelpingTests : HallStory
{
    private static readonly PersonId Lin = new("G331002001-1");
    private static readonly PersonId Zhou = new("G331002001-2");

    [Fact]
    public void Somebody_at_a_kiosk_asks_for_help()
    {
        var hall = Morning().When(new HallCommand.AskHelp("2")).Then(Asked(1, "2"));

        Assert.Equal("2", Assert.Single(hall.Desk.Open).Place);
    }

    [Fact]
    public void Whoever_presses_again_is_told_that_somebody_comes() => Morning(Asked(1, "2"))
        .When(new HallCommand.AskHelp("2"), after: 60).Refused(new Refusal.HelpIsComing(Nine));

    [Fact]
    public void Another_kiosk_and_the_same_one_later_are_other_tasks()
    {
        Morning(Asked(1, "2")).When(new HallCommand.AskHelp("3")).Then(Asked(2, "3"));
        Morning(Asked(1, "2"), Over(1)).When(new HallCommand.AskHelp("2")).Then(Asked(2, "2"));
    }

    [Fact]
    public void Beyond_thirty_open_tasks_no_more_are_raised()
    {
        var full = Morning(Enumerable.Range(1, 30).Select(no => Asked(no, $"{no}")));

        full.When(new HallCommand.AskHelp("31")).Refused(new Refusal.TooManyTasks(30));
        full.When(new HallCommand.SendHelper(Lin, null)).Refused(new Refusal.TooManyTasks(30));
    }

    [Fact]
    public void Somebody_is_sent_along_with_a_number()
    {
        var hall = Morning(Took("A001")).When(new HallCommand.SendHelper(Lin, No("A001"))).Then(
            new HallEvent.TaskRaised(1, HelpKind.Accompany, Place: null, Ticket("A001")),
            new HallEvent.TaskTaken(1, Lin));

        var task = Assert.Single(hall.Desk.Open);
        Assert.Equal((Lin, No("A001")), (task.Helper, task.Number));
    }

    [Fact]
    public void Nobody_is_sent_along_with_a_number_that_is_over_or_that_nobody_has()
    {
        Morning(Took("A001"), Cancelled("A001")).When(new HallCommand.SendHelper(Lin, No("A001")))
            .Refused(new Refusal.NumberIsOver(No("A001"), TicketState.Cancelled));
        Morning().When(new HallCommand.SendHelper(Lin, No("A001")))
            .Refused(new Refusal.UnknownTicket(Ticket("A001")));
    }

    [Fact]
    public void A_task_is_taken_by_one()
    {
        Morning(Asked(1, "2")).When(new HallCommand.TakeTask(1, Lin)).Then(new HallEvent.TaskTaken(1, Lin));
        Morning(Asked(1, "2"), Taken(1)).When(new HallCommand.TakeTask(1, Zhou))
            .Refused(new Refusal.TaskIsTaken(1, Lin));
    }

    [Fact]
    public void A_task_is_done_once_whether_somebody_took_it_or_not()
    {
        Morning(Asked(1, "2")).When(new HallCommand.FinishTask(1)).Then(Over(1));
        Morning(Asked(1, "2"), Taken(1), Over(1)).When(new HallCommand.FinishTask(1))
            .Refused(new Refusal.TaskIsDone(1));
        Morning(Asked(1, "2"), Over(1)).When(new HallCommand.TakeTask(1, Lin)).Refused(new Refusal.TaskIsDone(1));
    }

    [Fact]
    public void A_task_that_nobody_raised_is_not_known()
    {
        Morning(Asked(1, "2")).When(new HallCommand.TakeTask(2, Lin)).Refused(new Refusal.UnknownTask(2));
        Morning().When(new HallCommand.FinishTask(0)).Refused(new Refusal.UnknownTask(0));
    }

    [Fact]
    public void The_newest_of_those_done_are_still_shown_and_the_rest_forgotten()
    {
        var past = Enumerable.Range(1, 12).SelectMany(no => new[] { Asked(no, "2"), Over(no) });

        var desk = Morning([.. past, Asked(13, "2")]).Before.Desk;

        Assert.Equal([13, .. Enumerable.Range(3, 10).Reverse()], desk.Shown.Select(task => task.No));
    }

    [Fact]
    public void A_new_day_begins_without_tasks()
    {
        var monday = Morning(Asked(1, "2"), new HallEvent.VisitorGuided(GuideEnd.Advice, null));
        var tuesday = monday.When(Roll(Tuesday), Nine.AddDays(1)).Decision.Events
            .Aggregate(monday.Before, (hall, happened) => hall.Evolve(happened));

        Assert.Equal((0, 0, 0), (tuesday.Desk.Raised, tuesday.Desk.Shown.Length, tuesday.Desk.GuidedSoFar.Count));
    }

    private static HallEvent Asked(int no, string place) =>
        new HallEvent.TaskRaised(no, HelpKind.AtKiosk, place, Ticket: null) { At = Nine };

    private static HallEvent Taken(int no) => new HallEvent.TaskTaken(no, Lin) { At = Nine };

    private static HallEvent Over(int no) => new HallEvent.TaskDone(no) { At = Nine };
}
