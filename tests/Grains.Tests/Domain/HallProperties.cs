using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Interfaces.Halls;
using CsCheck;

namespace CityHall.Grains.Tests.Domain;

/// <summary>What holds whatever people do; a failure prints its seed and the shortest way there.</summary>
/// <remarks>A million commands; CsCheck_Iter=1000 in the environment takes ten times as many.</remarks>
public sealed class HallProperties(ITestOutputHelper output)
{
    private const int WalksPerIteration = 20;
    private const int Length = 500;

    [Fact]
    public void A_million_commands_end_as_in_a_naive_hall()
    {
        var table = new ModelTable();
        string? story = null;
        try
        {
            Check.Sample(
                Press.Sequences(Length),
                presses =>
                {
                    var walked = Walked(Walk.Through(presses));
                    lock (table) table.Add(walked);
                },
                iter: Check.Iter * WalksPerIteration,
                print: presses => story = ModelShrinking.Story(presses, steps => Walked(steps)));
        }
        finally
        {
            // What CsCheck prints is cut short.
            if (story is not null) output.WriteLine(story);
        }

        output.WriteLine(table.ToString());
        NothingIsStarved(table);
    }

    private static ModelTable Walked(IEnumerable<Step> steps)
    {
        var table = new ModelTable();
        var replay = new ModelReplay();
        IModelCheck[] checks =
            [new ModelComparison(), new Ledger(), replay, new ModelUndo(), new ModelTimes(), table];
        foreach (var step in steps)
            foreach (var check in checks) check.See(step);
        replay.Compare();
        return table;
    }

    private static void NothingIsStarved(ModelTable table)
    {
        // What has no room in an opening needs more windows than there are here.
        var events = Names(typeof(HallEvent)).Where(name => name is not nameof(HallEvent.CarriedOver));
        Assert.Equal(events, table.EventsSeen);
        Assert.Equal(Names(typeof(HallCommand)), table.CommandsDone);
        IEnumerable<string> rules =
        [
            .. Enum.GetNames<CallOrder>(),
            .. Enum.GetNames<UndoableVerb>().Select(verb => $"undone {verb}"),
            .. Enum.GetNames<StopFate>().Select(fate => $"stopped {fate}"),
        ];
        Assert.Equal(rules.Order(StringComparer.Ordinal), table.OrdersSeen);
    }

    private static IEnumerable<string> Names(Type family) =>
        family.GetNestedTypes().Where(type => !type.IsAbstract).Select(type => type.Name).Order(StringComparer.Ordinal);
}
