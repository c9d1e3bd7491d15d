using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Grains.Domain.Halls;

/// <summary>The order policy run forward over the windows now open, with the minutes that items usually take.</summary>
internal sealed class Forecast
{
    /// <summary>Beyond so many calls nobody can tell.</summary>
    private const int MaxCalls = 500;

    private const int StepMinutes = 5;

    private readonly DateTimeOffset _at;
    private readonly Run _usual;
    private readonly Run _slow;

    private Forecast(Hall hall, DateTimeOffset at)
    {
        _at = at;
        _usual = new Run(hall, at, percent: 100);
        _slow = new Run(hall, at, hall.Rules.Wait.SlowPercent);
    }

    public static Forecast Of(Hall hall, DateTimeOffset at) => new(hall, at);

    /// <summary>How long a waiting number will go on waiting; null if nobody can tell.</summary>
    public WaitRange? Of(TicketId ticket) => Range(_usual.CallOf(ticket), _slow.CallOf(ticket));

    /// <summary>How long a newcomer would wait.</summary>
    public WaitRange? Of(QueueLetter queue) => Range(_usual.TurnOf(queue), _slow.TurnOf(queue));

    private WaitRange? Range(DateTimeOffset? usual, DateTimeOffset? slow)
    {
        if (usual is not { } from || slow is not { } to) return null;
        var least = (int)((from - _at).TotalMinutes / StepMinutes) * StepMinutes;
        var most = (int)Math.Ceiling((to - _at).TotalMinutes / StepMinutes) * StepMinutes;
        return new WaitRange(least, Math.Max(most, least + StepMinutes));
    }

    /// <summary>One run: when each number is called, and when each window has nobody left.</summary>
    private sealed class Run
    {
        private readonly Dictionary<TicketId, DateTimeOffset> _calls = [];
        private readonly Dictionary<QueueLetter, DateTimeOffset> _turns = [];
        private readonly DocumentIndex _index;
        private readonly int _percent;

        public Run(Hall hall, DateTimeOffset at, int percent)
        {
            (_index, _percent) = (hall.Index, percent);
            var queues = hall.Queues;
            var free = new PriorityQueue<Candidates, (DateTimeOffset At, int No)>();
            foreach (var (window, state) in hall.Windows)
                if (state.IsTakingNumbers)
                    free.Enqueue(Candidates.At(hall, window, at), (FreeAt(hall, state, at), window.No));

            while (_calls.Count < MaxCalls && free.TryDequeue(out var window, out var when))
            {
                if (window.Later(when.At).Next(queues) is not { } pick)
                {
                    Idle(window.Served.Where(queue => hall.StopOf(queue) is null), when.At);
                    continue;
                }

                var ticket = hall.Tickets[pick.Waiter.Ticket];
                _calls[ticket.Id] = when.At;
                queues = queues.Without(ticket).Called(ticket.Queue, pick.Order);
                free.Enqueue(window, (when.At + Duration(ticket), when.No));
            }
        }

        public DateTimeOffset? CallOf(TicketId ticket) => _calls.TryGetValue(ticket, out var at) ? at : null;

        public DateTimeOffset? TurnOf(QueueLetter queue) => _turns.TryGetValue(queue, out var at) ? at : null;

        /// <summary>Whoever came now would be called here, unless another window of the queue is free before.</summary>
        private void Idle(IEnumerable<QueueLetter> queues, DateTimeOffset at)
        {
            foreach (var queue in queues) _turns.TryAdd(queue, at);
        }

        private DateTimeOffset FreeAt(Hall hall, Window window, DateTimeOffset at)
        {
            if (window is not Window.Busy busy) return at;
            var end = busy.Since + Duration(hall.Tickets[busy.Ticket]);

            // Whatever takes longer than usual may be over at any moment.
            return end > at ? end : at;
        }

        private TimeSpan Duration(HallTicket ticket)
        {
            var minutes = ticket.Leg.Items.Sum(item =>
                _index.Items.TryGetValue(item, out var known) ? known.Item.StandardMinutes : 0);
            return TimeSpan.FromMinutes(minutes * Math.Max(1, ticket.Taken.CaseCount) * _percent / 100.0);
        }
    }
}
