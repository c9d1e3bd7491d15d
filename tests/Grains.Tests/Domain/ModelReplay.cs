using CityHall.Grains.Domain;
using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Tests.Golden;

namespace CityHall.Grains.Tests.Domain;

/// <summary>The journal gives the same events back, and they the same hall, from each opening entry on.</summary>
internal sealed class ModelReplay : IModelCheck
{
    private Hall _twin = Hall.Initial;
    private Hall _hall = Hall.Initial;

    public void See(Step step)
    {
        // Once a day, when there is most to forget.
        if (step.Command is HallCommand.RollDay && step.Before.IsDayOpen) Compare();
        foreach (var happened in step.Events)
        {
            var (name, schema, payload) = Codecs.Encode(happened);
            var read = (HallEvent)Codecs.Decode(happened.GetType(), schema, happened.At, payload);

            // Records with arrays in them are only equal in their payloads.
            if (!read.Equals(happened) && !payload.AsSpan().SequenceEqual(Codecs.Encode(read).Payload))
                Assert.Fail($"{name} comes back changed.");
            _twin = (happened is IOpening ? Hall.Initial : _twin).Evolve(read);
        }

        _hall = step.After;
    }

    public void Compare() => Assert.Equal(Photograph.Of(_hall), Photograph.Of(_twin));
}
