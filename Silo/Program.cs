using CityHall.Silo.Hosting;

await using var city = CityBuilder.Build(args);
await city.RunAsync();
