namespace CityHall.Gateway.PersonalData;

/// <summary>The master key, 32 bytes: whoever has it and the store can read personal data.</summary>
public sealed record PersonalKey(byte[] Secret);
