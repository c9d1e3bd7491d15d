using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace CityHall.Grains.Interfaces;

/// <summary>A hall: the nine digits of its division, such as 331002001.</summary>
[GenerateSerializer, Immutable, JsonConverter(typeof(TextIdConverter<HallId>))]
public readonly record struct HallId([property: Id(0)] string Value) : ITextId<HallId>
{
    public static HallId Of(string value) => new(value);

    public static HallId Parse(string s, IFormatProvider? provider) => TextId.Parse<HallId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out HallId result) =>
        TextId.TryParse(s, out result);

    public override string ToString() => Value;
}

/// <summary>A queue of a hall: one capital letter.</summary>
[GenerateSerializer, Immutable, JsonConverter(typeof(TextIdConverter<QueueLetter>))]
public readonly record struct QueueLetter([property: Id(0)] string Value) : ITextId<QueueLetter>
{
    public static QueueLetter Of(string value) => new(value);

    public static QueueLetter Parse(string s, IFormatProvider? provider) => TextId.Parse<QueueLetter>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out QueueLetter result) =>
        TextId.TryParse(s, out result);

    public override string ToString() => Value;
}

/// <summary>A service item of a hall.</summary>
[GenerateSerializer, Immutable, JsonConverter(typeof(TextIdConverter<ItemCode>))]
public readonly record struct ItemCode([property: Id(0)] string Value) : ITextId<ItemCode>
{
    public static ItemCode Of(string value) => new(value);

    public static ItemCode Parse(string s, IFormatProvider? provider) => TextId.Parse<ItemCode>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ItemCode result) =>
        TextId.TryParse(s, out result);

    public override string ToString() => Value;
}

/// <summary>A clerk of the city, such as C331002-0041.</summary>
[GenerateSerializer, Immutable, JsonConverter(typeof(TextIdConverter<ClerkId>))]
public readonly record struct ClerkId([property: Id(0)] string Value) : ITextId<ClerkId>
{
    public static ClerkId Of(string value) => new(value);

    public static ClerkId Parse(string s, IFormatProvider? provider) => TextId.Parse<ClerkId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ClerkId result) =>
        TextId.TryParse(s, out result);

    public override string ToString() => Value;
}

/// <summary>Somebody with an account: a clerk bears the same id.</summary>
[GenerateSerializer, Immutable, JsonConverter(typeof(TextIdConverter<PersonId>))]
public readonly record struct PersonId([property: Id(0)] string Value) : ITextId<PersonId>
{
    public ClerkId Clerk => new(Value);

    public static PersonId Of(ClerkId clerk) => new(clerk.Value);

    public static PersonId Of(string value) => new(value);

    public static PersonId Parse(string s, IFormatProvider? provider) => TextId.Parse<PersonId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PersonId result) =>
        TextId.TryParse(s, out result);

    public override string ToString() => Value;
}

/// <summary>Made by the caller, once for each press: the same id has one effect and one answer.</summary>
[GenerateSerializer, Immutable, JsonConverter(typeof(TextIdConverter<RequestId>))]
public readonly record struct RequestId([property: Id(0)] string Value) : ITextId<RequestId>
{
    public static RequestId Of(string value) => new(value);

    public static RequestId Parse(string s, IFormatProvider? provider) => TextId.Parse<RequestId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out RequestId result) =>
        TextId.TryParse(s, out result);

    public override string ToString() => Value;
}

/// <summary>What the slip shows: the queue's letter and a serial, such as A012.</summary>
[GenerateSerializer, Immutable, JsonConverter(typeof(TextIdConverter<TicketNumber>))]
public readonly record struct TicketNumber([property: Id(0)] string Value) : ITextId<TicketNumber>
{
    private const int Digits = 3;

    public QueueLetter Queue => new(Value[..1]);

    public int Serial => int.Parse(Value.AsSpan(1));

    /// <summary>Three digits, four after 999.</summary>
    public static TicketNumber Of(QueueLetter queue, int serial) =>
        new(queue.Value + serial.ToString().PadLeft(Digits, '0'));

    public static TicketNumber Of(string value) => new(value);

    public static TicketNumber Parse(string s, IFormatProvider? provider) => TextId.Parse<TicketNumber>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TicketNumber result) =>
        TextId.TryParse(s, out result);

    public override string ToString() => Value;
}

/// <summary>A window of a hall, such as 331002001-W03.</summary>
[GenerateSerializer, Immutable, JsonConverter(typeof(TextIdConverter<WindowId>))]
public readonly record struct WindowId([property: Id(0)] string Value) : ITextId<WindowId>
{
    private const string Mark = "-W";

    public HallId Hall => new(Value[..Math.Max(0, Value.IndexOf(Mark, StringComparison.Ordinal))]);

    /// <summary>The number over the window; 0 if the id is not one of a window.</summary>
    public int No =>
        Value.IndexOf(Mark, StringComparison.Ordinal) is var mark and >= 0
        && int.TryParse(Value.AsSpan(mark + Mark.Length), out var no) ? no : 0;

    public static WindowId Of(HallId hall, int no) => new($"{hall.Value}{Mark}{no.ToString().PadLeft(2, '0')}");

    public static WindowId Of(string value) => new(value);

    public static WindowId Parse(string s, IFormatProvider? provider) => TextId.Parse<WindowId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out WindowId result) =>
        TextId.TryParse(s, out result);

    public override string ToString() => Value;
}

/// <summary>A number for ever: hall, business date and number, such as 331002001-20261123-A012.</summary>
[GenerateSerializer, Immutable, JsonConverter(typeof(TextIdConverter<TicketId>))]
public readonly record struct TicketId([property: Id(0)] string Value) : ITextId<TicketId>
{
    private const string DateForm = "yyyyMMdd";

    public HallId Hall => new(Part(0));

    public DateOnly? Date => DateOnly.TryParseExact(Part(1), DateForm, out var date) ? date : null;

    public TicketNumber Number => new(Part(2));

    public static TicketId Of(HallId hall, DateOnly date, TicketNumber number) =>
        new($"{hall.Value}-{date.ToString(DateForm)}-{number.Value}");

    private string Part(int index)
    {
        Span<Range> parts = stackalloc Range[4];
        return Value.AsSpan().Split(parts, '-') is 3 ? Value[parts[index]] : "";
    }

    public static TicketId Of(string value) => new(value);

    public static TicketId Parse(string s, IFormatProvider? provider) => TextId.Parse<TicketId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TicketId result) =>
        TextId.TryParse(s, out result);

    public override string ToString() => Value;
}
