using CityHall.City.Simulation;

return await Seeds.Play(Options.Parse(args));
