using System.ComponentModel.DataAnnotations;

namespace CityHall.Gateway;

/// <summary>The limits of the gateway.</summary>
public sealed class GatewayOptions
{
    public const string Section = "Hall:Gateway";

    /// <value>How many numbers one kiosk may give out in a minute of the halls' time: 30 by default.</value>
    [Range(1, 100_000)]
    public int NumbersPerMinute { get; set; } = 30;

    /// <value>The same for all kiosks of a hall together: ten times a kiosk's, 300, by default.</value>
    [Range(1, 1_000_000)]
    public int? NumbersPerMinutePerHall { get; set; }

    /// <value>How often one address may try to sign in to one account in a minute: 10 by default.</value>
    [Range(1, 10_000)]
    public int SignInsPerMinutePerAccountAndAddress { get; set; } = 10;

    /// <value>How often one account may be tried in a minute, from wherever: 60 by default.</value>
    [Range(1, 100_000)]
    public int SignInsPerMinutePerAccount { get; set; } = 60;

    /// <value>
    /// How often something may be asked for with one number's link in a minute; a lost answer is asked for each
    /// second: 90 by default.
    /// </value>
    [Range(1, 10_000)]
    public int WishesPerMinutePerTicket { get; set; } = 90;

    /// <value>How often one address may try to sign in, to whatever account, in a minute: 60 by default.</value>
    [Range(1, 100_000)]
    public int SignInsPerMinutePerAddress { get; set; } = 60;

    /// <value>How often one address may try a hall's attendant code in a minute: 10 by default.</value>
    [Range(1, 10_000)]
    public int KioskCodesPerMinutePerAddress { get; set; } = 10;

    /// <value>The same for all addresses together: 30 by default.</value>
    [Range(1, 10_000)]
    public int KioskCodesPerMinutePerHall { get; set; } = 30;

    /// <value>After how many wrong codes in a row an address is locked out for ten minutes: 5 by default.</value>
    [Range(1, 100)]
    public int KioskCodesBeforeLock { get; set; } = 5;

    /// <value>How often one address may call for help in a minute: 6 by default.</value>
    [Range(1, 10_000)]
    public int HelpCallsPerMinutePerAddress { get; set; } = 6;

    /// <value>The same for all kiosks of a hall together: 30 by default.</value>
    [Range(1, 10_000)]
    public int HelpCallsPerMinutePerHall { get; set; } = 30;

    /// <value>How often one address may do in a minute what needs the operator's key: 120 by default.</value>
    [Range(1, 100_000)]
    public int OperatorRequestsPerMinutePerAddress { get; set; } = 120;

    /// <value>How much one address may read in a minute; a whole hall may be behind it: 6,000 by default.</value>
    [Range(1, 10_000_000)]
    public int ReadsPerMinutePerAddress { get; set; } = 6_000;

    /// <value>The largest body of a request: 64 KB by default.</value>
    [Range(1_024, 16_777_216)]
    public int MaxBodyBytes { get; set; } = 65_536;

    /// <value>The largest message that a hub reads: 32 KB by default.</value>
    [Range(1_024, 1_048_576)]
    public int MaxHubMessageBytes { get; set; } = 32_768;

    /// <value>How many pages may be connected to the hubs at once: 20,000 by default.</value>
    [Range(1, 1_000_000)]
    public int MaxHubConnections { get; set; } = 20_000;

    /// <value>How many of them from one address; a whole hall may be behind it: 2,000 by default.</value>
    [Range(1, 1_000_000)]
    public int MaxHubConnectionsPerAddress { get; set; } = 2_000;

    /// <value>How often one connection may ask a hub for something in a minute: 30 by default.</value>
    [Range(1, 10_000)]
    public int HubInvocationsPerMinute { get; set; } = 30;

    /// <value>How many things one connection may watch: 4 by default.</value>
    [Range(1, 1_000)]
    public int MaxWatchesPerConnection { get; set; } = 4;

    /// <value>How many passwords are hashed at once; each takes 19 MB for the time: 2 by default.</value>
    [Range(1, 64)]
    public int MaxPasswordHashesAtOnce { get; set; } = 2;

    /// <value>For how many milliseconds a password waits for its turn to be hashed: 2,000 by default.</value>
    [Range(1, 5_000)]
    public int MaxPasswordWaitMilliseconds { get; set; } = 2_000;

    /// <value>How many halls are asked at once when the gateway begins to watch them: 16 by default.</value>
    [Range(1, 1_000)]
    public int MaxWatchesStartedAtOnce { get; set; } = 16;

    /// <value>Whether a kiosk gives out numbers without showing who it is: yes by default.</value>
    public bool OpenKiosks { get; set; } = true;
}
