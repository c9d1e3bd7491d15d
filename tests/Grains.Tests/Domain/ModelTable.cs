using System.Globalization;
using System.Text;
using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Grains.Tests.Domain;

/// <summary>How often everything came up, so that it can be seen that nothing is starved.</summary>
internal sealed class ModelTable : IModelCheck
{
    private readonly SortedDictionary<string, (long Done, long Refused)> _commands = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> _refusals = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> _events = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> _orders = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> _states = new(StringComparer.Ordinal);

    public long Commands { get; private set; }

    public IEnumerable<string> EventsSeen => _events.Keys;

    public IEnumerable<string> RefusalsSeen => _refusals.Keys;

    public IEnumerable<string> OrdersSeen => _orders.Keys;

    public IEnumerable<string> CommandsDone => _commands.Where(row => row.Value.Done > 0).Select(row => row.Key);

    public void See(Step step)
    {
        const int oneIn = 16;
        Commands++;
        var name = step.Command.GetType().Name;
        var (done, refused) = _commands.GetValueOrDefault(name);
        _commands[name] = step.Refusal is null ? (done + 1, refused) : (done, refused + 1);
        if (step.Refusal is { } refusal) Add(_refusals, refusal.Type);
        foreach (var happened in step.Events)
        {
            Add(_events, happened.GetType().Name);
            if (happened is HallEvent.TicketCalled called) Add(_orders, called.Choice.Order.ToString());
            if (happened is HallEvent.StepUndone undone) Add(_orders, $"undone {undone.Verb}");
            if (happened is HallEvent.IssuingStopped stopped) Add(_orders, $"stopped {stopped.Fate}");
        }

        if (Commands % oneIn is 0) Count(step.After);
    }

    public void Add(ModelTable other)
    {
        Commands += other.Commands;
        foreach (var (name, (done, refused)) in other._commands)
        {
            var before = _commands.GetValueOrDefault(name);
            _commands[name] = (before.Done + done, before.Refused + refused);
        }

        foreach (var (name, count) in other._refusals) Add(_refusals, name, count);
        foreach (var (name, count) in other._events) Add(_events, name, count);
        foreach (var (name, count) in other._orders) Add(_orders, name, count);
        foreach (var (name, count) in other._states) Add(_states, name, count);
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{Commands:N0} commands");
        foreach (var (name, (done, refused)) in _commands)
            text.AppendLine(CultureInfo.InvariantCulture, $"  {name,-16}{done,9:N0} done {refused,9:N0} refused");
        Append(text, "refused as", _refusals);
        Append(text, "by rule", _orders);
        Append(text, "events", _events);
        Append(text, "seen in a sample", _states);
        return text.ToString();
    }

    private void Count(Hall hall)
    {
        Add(_states, "halls");
        if (hall.Leftover is not null) Add(_states, "leftovers");
        if (!hall.KeptPlaces.IsEmpty) Add(_states, "kept places");
        Add(_states, hall.Queues.Waiting switch
        {
            0 => "line of 0",
            < 4 => "line of 1-3",
            < 10 => "line of 4-9",
            < 20 => "line of 10-19",
            _ => "line of 20+",
        });
        foreach (var ticket in hall.Tickets.Values)
            Add(_states, ticket is { Standing: Standing.Waiting } && hall.HeldFor(ticket) is not null
                ? nameof(TicketState.Held)
                : ticket.Standing.State.ToString());
        foreach (var window in hall.Windows.Values) Add(_states, $"window {window.State}");
    }

    private static void Append(StringBuilder text, string title, SortedDictionary<string, long> counts)
    {
        const int columns = 4;
        text.Append(title);
        foreach (var (row, index) in counts.Select((row, index) => (row, index)))
        {
            if (index % columns is 0) text.AppendLine().Append(' ');
            text.Append(CultureInfo.InvariantCulture, $" {row.Key,-20}{row.Value,9:N0}");
        }

        text.AppendLine();
    }

    private static void Add(SortedDictionary<string, long> counts, string name, long count = 1) =>
        counts[name] = counts.GetValueOrDefault(name) + count;
}
