namespace CityHall.Grains.Subscriptions;

/// <summary>A command sent by a subscription ended unknown: it must be sent again, under the same id.</summary>
public sealed class EffectUnknownException : Exception
{
    public EffectUnknownException()
    {
    }

    public EffectUnknownException(string message)
        : base(message)
    {
    }

    public EffectUnknownException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
