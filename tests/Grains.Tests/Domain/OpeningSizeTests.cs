using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Journal;
using CityHall.Grains.Tests.Golden;
using static CityHall.Grains.Tests.Domain.SmallHall;

namespace CityHall.Grains.Tests.Domain;

public sealed class OpeningSizeTests : HallStory
{
    /// <summary>The city's own centre has 56; a day that cannot be opened would shut the hall for good.</summary>
    private const int LargestHall = 56;

    /// <summary>Of eight queues a window serves three: what a slip names is this many windows.</summary>
    private static readonly Slip LongSlip =
        new(["1", "2", "3"], [.. Enumerable.Range(1, LargestHall * 3 / 8)], Ahead: 120);

    [Fact]
    public void The_largest_hall_opens_its_day_with_a_number_at_every_window()
    {
        var windows = Enumerable.Range(1, LargestHall).Select(no => WindowId.Of(Id, no)).ToList();
        var serving = windows.SelectMany(window => (HallEvent[])
        [
            .. Desk(window),
            Took($"A{window.No:000}") with { Slip = LongSlip },
            Called($"A{window.No:000}", window),
            Paused(window, afterThisNumber: true),
            Started($"A{window.No:000}", window),
        ]);

        var rolled = Given([DayOpen(Large(windows)), .. serving]).When(Roll(Tuesday)).Decision.Events;

        var bytes = Codecs.Encode(rolled[^1]).Payload.Length;
        Assert.True(bytes <= JournalEntry.MaxPayloadBytes, $"The opening would have {bytes} bytes.");
    }

    private static HallDocument Large(List<WindowId> windows) => Document with
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
        Windows = [.. windows.Select(window => new WindowPlan(window, "1", [A, B, C]))],
    };
}
