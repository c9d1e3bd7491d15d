using Microsoft.Extensions.Options;

namespace CityHall.Silo.Hosting;

[OptionsValidator]
internal sealed partial class CityOptionsValidator : IValidateOptions<CityOptions>;
