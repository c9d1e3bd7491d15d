using Microsoft.Extensions.Options;

namespace CityHall.Silo.Hosting;

/// <summary>Options are bound once, checked, and handed out; nothing else reads the configuration.</summary>
internal static partial class OptionsSetup
{
    public static CityOptions AddCityOptions(this WebApplicationBuilder builder)
    {
        var options = builder.Configuration.CityOptions();
        builder.Services.AddSingleton(options);
        return options;
    }

    public static CityOptions CityOptions(this IConfiguration configuration)
    {
        var section = Hosting.CityOptions.Section;
        var options = configuration.GetSection(section).Get<CityOptions>() ?? new CityOptions();
        var result = new CityOptionsValidator().Validate(section, options);
        return result.Failed
            ? throw new OptionsValidationException(section, typeof(CityOptions), result.Failures)
            : options;
    }
}
