using CityHall.City.Simulation;
using CityHall.City.Simulation.Live;

var options = Options.Parse(args);
return options.Live is { } server
    ? await new LiveDay(options, server).Play()
    : await new Seeds(options).Play();
