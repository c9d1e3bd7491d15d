using CityHall.Grains.Domain.Halls;

namespace CityHall.Grains.Tests.Domain;

/// <summary>Time never runs back, and nothing stands in a stream before it was; each choice names its rules.</summary>
internal sealed class ModelTimes : IModelCheck
{
    private DateTimeOffset _last;

    public void See(Step step)
    {
        foreach (var happened in step.Events)
        {
            Assert.True(_last <= happened.At, "Time ran back.");
            _last = happened.At;
            if (happened is HallEvent.TicketCalled called)
                Assert.Equal(step.Before.Document!.Version, called.Choice.PolicyVersion);
            if (happened is HallEvent.TicketTaken { Slip.Wait: { } wait })
            {
                Assert.InRange(wait.From, 0, wait.To - 1);
                Assert.Contains(step.Before.Windows.Values, window => window.IsTakingNumbers);
            }
        }

        if (step.Events.Count is 0) return;
        foreach (var window in step.After.Windows.Values)
            Assert.True(window.Since <= _last, "A window is what it will be.");
        foreach (var ticket in step.After.Tickets.Values)
        {
            var since = SinceOf(ticket);
            if (since < ticket.TakenAt || since > _last)
                Assert.Fail($"{ticket.Id} stands where it does since {since}.");
        }
    }

    private static DateTimeOffset SinceOf(HallTicket ticket) => ticket.Standing switch
    {
        Standing.Called at => at.Calls.LastAt,
        Standing.Serving at => at.Since,
        Standing.Parked at => at.At,
        Standing.Missed at => at.At,
        Standing.Finished at => at.At,
        Standing.Cancelled at => at.At,
        Standing.PutOff at => at.At,
        Standing.Expired at => at.At,
        _ => ticket.TakenAt,
    };
}
