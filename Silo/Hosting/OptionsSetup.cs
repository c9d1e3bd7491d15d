using Microsoft.Extensions.Options;

namespace CityHall.Silo.Hosting;

/// <summary>Options are bound once, checked, and handed out; nothing else reads the configuration.</summary>
internal static partial class OptionsSetup
{
    public static CityOptions AddCityOptions(this WebApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection(CityOptions.Section).Get<CityOptions>() ?? new CityOptions();
        var result = new CityOptionsValidator().Validate(CityOptions.Section, options);
        if (result.Failed)
            throw new OptionsValidationException(CityOptions.Section, typeof(CityOptions), result.Failures);
        builder.Services.AddSingleton(options);
        return options;
    }
}
