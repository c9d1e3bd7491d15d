using CityHall.City.Checker.Lines;

namespace CityHall.City.Checker.Rules;

/// <summary>Something that every entry keeps; each rule is named for what it watches.</summary>
internal abstract class Rule
{
    protected Rule() => Name = GetType().Name[..^nameof(Rule).Length];

    public string Name { get; }

    /// <summary>How an entry breaks it, in the light of all that was read before.</summary>
    public abstract IEnumerable<string> Breaches(Entry entry, Book book);

    /// <summary>What is still open when nothing more comes.</summary>
    public virtual IEnumerable<Violation> AtTheEnd(Book book) => [];
}
