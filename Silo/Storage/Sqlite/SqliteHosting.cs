using CityHall.Gateway.People;
using CityHall.Gateway.PersonalData;
using CityHall.Gateway.Reports;
using CityHall.Grains.Journal;
using CityHall.Grains.Subscriptions;
using CityHall.Silo.Storage.Sqlite.Reports;

namespace CityHall.Silo.Storage.Sqlite;

/// <summary>Keeps a whole city in one file.</summary>
internal static class SqliteHosting
{
    /// <summary>The file is opened, and its schema brought up to date, when the first of these is asked for.</summary>
    public static IServiceCollection AddSqlite(this IServiceCollection services, string dataFolder)
    {
        services.AddSingleton(new SqliteFile(dataFolder));
        services.AddSingleton<SqliteStore>();
        services.AddSingleton<IJournal, SqliteJournal>();
        services.AddSingleton<ISubscriptionStore, SqliteSubscriptionStore>();
        services.AddSingleton<SqliteAccounts>();
        services.AddSingleton<IAccounts>(provider => provider.GetRequiredService<SqliteAccounts>());
        services.AddSingleton<IPersonalStore, SqlitePersonalStore>();
        services.AddSingleton(_ => new ReportFile(dataFolder));
        services.AddSingleton<SqliteReports>();
        services.AddSingleton<IReadModel>(provider => provider.GetRequiredService<SqliteReports>());
        services.AddSingleton<IReports>(provider => provider.GetRequiredService<SqliteReports>());
        services.AddSingleton<SqlitePeople>();
        services.AddSingleton<IReadModel>(provider => provider.GetRequiredService<SqlitePeople>());
        services.AddSingleton<IPeople>(provider => provider.GetRequiredService<SqlitePeople>());
        return services;
    }
}
