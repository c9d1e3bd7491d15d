namespace CityHall.Benchmarks;

/// <summary>Something that is measured beside its floor.</summary>
internal interface IFigure
{
    /// <summary>How it is asked for on the command line.</summary>
    string Name { get; }

    /// <summary>What is measured, what its floor is, and what is aimed at.</summary>
    string Explanation { get; }

    Task Run(Report report, Scale scale);
}
