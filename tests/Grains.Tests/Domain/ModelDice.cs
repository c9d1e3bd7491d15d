namespace CityHall.Grains.Tests.Domain;

/// <summary>All the choices that hang on one press; the same seed always falls the same way.</summary>
internal sealed class ModelDice(uint seed)
{
    private ulong _state = seed;

    public int Next(int sides)
    {
        // SplitMix64: neighbours among the seeds give unrelated throws.
        var mixed = _state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return (int)((mixed ^ (mixed >> 31)) % (ulong)sides);
    }

    public int Between(int least, int most) => least + Next(most - least + 1);

    public bool OneIn(int sides) => Next(sides) is 0;

    public bool Percent(int chance) => Next(100) < chance;

    public T Of<T>(params ReadOnlySpan<T> those) => those[Next(those.Length)];
}
