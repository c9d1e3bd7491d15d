using CityHall.Grains.Interfaces;
using Xunit.Sdk;

namespace CityHall.Grains.Tests.Cluster;

internal static class OutcomeExtensions
{
    public static T Answer<T>(this Outcome<T> outcome) =>
        outcome is Outcome<T>.Done done ? done.Answer : throw Unexpected("an answer", outcome);

    public static Refusal Refusal<T>(this Outcome<T> outcome) =>
        outcome is Outcome<T>.Refused refused ? refused.Why : throw Unexpected("a refusal", outcome);

    private static XunitException Unexpected<T>(string wanted, Outcome<T> outcome) =>
        new($"Expected {wanted}, got {outcome}.");
}
