using CityHall.Silo.Commands;
using CityHall.Silo.Hosting;

#pragma warning disable RS0030 // A command answers where it was typed.
if (args is ["export", .. var rest]) return await ExportCommand.Run(rest, Console.Out);
if (args is ["drop-reports", .. var others]) return await DropReportsCommand.Run(others, Console.Out);
#pragma warning restore RS0030

await using var city = CityBuilder.Build(args);
await city.RunAsync();
return 0;
