using System.Net;
using System.Net.Http.Json;
using CityHall.Gateway.Access;
using CityHall.Gateway.Tests.Policies;
using CityHall.Gateway.Tests.Server;
using CityHall.Grains.Interfaces;
using Microsoft.AspNetCore.Routing;

namespace CityHall.Gateway.Tests.Access;

/// <summary>
/// Every endpoint there is × everybody there is, inside and outside his scope: only the table says who may.
/// </summary>
public sealed class RightsMatrixTests : IAsyncLifetime
{
    private const string Hall = "331002001";
    private const string OtherHall = "331003001";
    private const string Window = $"{Hall}-W01";

    private const string Nobody = "";
    private const string Managers = "M331002001-1 M331002-1 M331000-1";
    private const string Everybody = $"{Managers} G331002001-1 A331000-1 {Administrator} clerk";
    private const string GuideDesk = "M331002001-1 G331002001-1";
    private const string Administrator = "admin";

    /// <summary>Each with a role in the hall, and then the same roles somewhere else; strangers at the end.</summary>
    private static readonly string[] People =
    [
        "M331002001-1", "M331002-1", "M331000-1", "G331002001-1", "A331000-1", Administrator, "clerk",
        "M331003001-1", "M331003-1", "G331003001-1", "other-clerk",
    ];

    /// <summary>By the name of the endpoint: "open", "self", "seat", or who may.</summary>
    private static readonly Dictionary<string, string> Table = new()
    {
        ["Clock"] = "open",
        ["Halls"] = "open",
        ["Hall"] = "open",
        ["Calls"] = "open",
        ["VoiceClips"] = "open",
        ["VoiceClip"] = "open",
        ["Take"] = "open",
        ["Ticket"] = "open",
        ["Cancel"] = "open",
        ["ReactivateOwn"] = "open",
        ["PostponeOwn"] = "open",
        ["Return"] = "open",
        ["WindowPlace"] = "open",
        ["SignIn"] = "open",
        ["BeginSession"] = "open",
        ["SetPassword"] = "open",
        ["SignOut"] = "self",
        ["Me"] = "self",
        ["EndSession"] = "self",
        ["Session"] = "self",
        ["Window"] = "seat",
        ["Open"] = "seat",
        ["Close"] = "seat",
        ["Pause"] = "seat",
        ["CallNext"] = "seat",
        ["Call"] = "seat",
        ["Recall"] = "seat",
        ["Start"] = "seat",
        ["ServeDirectly"] = "seat",
        ["Finish"] = "seat",
        ["Miss"] = "seat",
        ["Park"] = "seat",
        ["TakeBack"] = "seat",
        ["Transfer"] = "seat",
        ["Reactivate"] = "seat",
        ["Postpone"] = "seat",
        ["PutOff"] = "seat",
        ["ConfirmClass"] = "seat",
        ["Undo"] = "seat",
        ["HandOver"] = "seat",
        ["Stop"] = "seat",
        ["Resume"] = "seat",
        ["EnterManual"] = "seat",
        ["Identity"] = "M331002001-1 G331002001-1 clerk",
        ["RevealIdentity"] = "M331002001-1 G331002001-1 clerk",
        ["AskHelp"] = "open",
        ["UnlockKiosk"] = "open",
        ["Desk"] = GuideDesk,
        ["Helpers"] = GuideDesk,
        ["Slip"] = GuideDesk,
        ["TakeAtDesk"] = GuideDesk,
        ["ReactivateAtDesk"] = GuideDesk,
        ["ConfirmClassAtDesk"] = GuideDesk,
        ["NoteNeeds"] = GuideDesk,
        ["CheckPapers"] = GuideDesk,
        ["EnterManualAtDesk"] = GuideDesk,
        ["SendHelper"] = GuideDesk,
        ["TakeTask"] = GuideDesk,
        ["FinishTask"] = GuideDesk,
        ["Guide"] = GuideDesk,
        ["ManagedHall"] = Managers,
        ["ManagedStop"] = Managers,
        ["ManagedResume"] = Managers,
        ["ManagedOpen"] = Managers,
        ["ManagedClose"] = Managers,
        ["ManagedPause"] = Managers,
        ["ManagedCall"] = Managers,
        ["ManagedMove"] = Managers,
        ["ManagedSignOut"] = Managers,
        ["Policy"] = Everybody,
        ["SetPolicy"] = Managers,
        ["PolicyHistory"] = $"{Managers} A331000-1",
        ["Waits"] = $"{Managers} A331000-1",
        ["Handling"] = $"{Managers} A331000-1",
        ["Missed"] = $"{Managers} A331000-1",
        ["Idle"] = $"{Managers} A331000-1",
        ["People"] = $"{Managers} A331000-1 {Administrator}",
        ["Person"] = $"{Managers} A331000-1 {Administrator}",
        ["PersonHistory"] = $"{Managers} A331000-1 {Administrator}",
        ["Invite"] = Administrator,
        ["SetGrants"] = Administrator,
        ["Disable"] = Administrator,
        ["Enable"] = Administrator,
        ["ResetPassword"] = Administrator,
    };

    private readonly Dictionary<string, HttpClient> _people = [];
    private CityServer _city = null!;

    public async ValueTask InitializeAsync()
    {
        _city = await CityServer.Start();
        foreach (var person in People.Where(person => person.StartsWith('M') || person[0] is 'G' or 'A'))
            _people[person] = await _city.Enter(person);
        _people["clerk"] = await _city.SignIn(new WindowId(Window));
        _people["other-clerk"] = await _city.SignIn(WindowId.Of(new HallId(OtherHall), 1));
        _people[Administrator] = await NewAdministrator();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var person in _people.Values) person.Dispose();
        await _city.DisposeAsync();
    }

    [Fact]
    public async Task Only_who_may_gets_through()
    {
        using var stranger = _city.Person();
        using var boss = Operator.Of(_city);
        var wrong = new List<string>();

        // Signing out comes last: after it nobody is anybody any more.
        foreach (var endpoint in _city.Endpoints.Where(IsApi).OrderBy(endpoint => NameOf(endpoint) is "EndSession"))
        {
            var name = NameOf(endpoint);
            var rule = Table.GetValueOrDefault(name, Nobody);
            await Expect("stranger", stranger, rule is "open" ? Way.In : Way.Unknown);
            await Expect("operator", boss, rule is "seat" ? Way.Out : Way.In);
            foreach (var (person, client) in _people) await Expect(person, client, Of(rule, person));

            async Task Expect(string who, HttpClient client, Way expected)
            {
                var met = await Try(client, endpoint);
                if (met != expected) wrong.Add($"{name}: {who} should be {expected}, was {met}");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Everything_that_can_be_asked_for_has_a_rule() => Assert.All(
        _city.Endpoints,
        endpoint => Assert.True(endpoint.Metadata.GetMetadata<AccessRule>() is not null, $"{endpoint}"));

    [Fact]
    public void The_table_speaks_of_what_there_is() => Assert.Equal(
        _city.Endpoints.Where(IsApi).Select(NameOf).Order(), Table.Keys.Order());

    [Fact]
    public void Every_method_of_a_hub_has_a_rule() => Assert.All(
        from hub in typeof(GatewayHosting).Assembly.GetTypes()
        where hub.IsSubclassOf(typeof(Microsoft.AspNetCore.SignalR.Hub)) && !hub.IsAbstract
        from method in hub.GetMethods()
        where method.DeclaringType == hub && method.GetBaseDefinition().DeclaringType == hub
        select method,
        method => Assert.True(
            Attribute.IsDefined(method, typeof(WatchRuleAttribute)), $"{method.DeclaringType!.Name}.{method.Name}"));

    private static string NameOf(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()!.EndpointName;

    private static bool IsApi(RouteEndpoint endpoint) =>
        endpoint.RoutePattern.RawText!.StartsWith("/api/v1", StringComparison.Ordinal);

    private static Way Of(string rule, string person) => rule switch
    {
        "open" or "self" => Way.In,
        "seat" => person is "clerk" ? Way.In : Way.Out,
        _ => rule.Split(' ').Contains(person) ? Way.In : Way.Out,
    };

    /// <summary>Without an Idempotency-Key no command is done: whoever gets in is told so, and nothing else.</summary>
    private static async Task<Way> Try(HttpClient client, RouteEndpoint endpoint)
    {
        var method = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods[0];
        var path = endpoint.RoutePattern.RawText!
            .Replace("{hall}", Hall).Replace("{window}", Window).Replace("{node}", Hall).Replace("{link}", "none")
            .Replace("{ticket}", $"{Hall}-20261123-A001").Replace("{number}", "A001")
            .Replace("{person}", "G331002001-1");
        if (method is "GET") path += $"?hall={Hall}";
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (method is not "GET") request.Content = JsonContent.Create(new { });
        using var response = await client.SendAsync(request);
        return response.StatusCode switch
        {
            HttpStatusCode.Unauthorized => Way.Unknown,
            HttpStatusCode.Forbidden => Way.Out,
            _ => Way.In,
        };
    }

    /// <summary>The first one's password was told to the console; the operator makes another.</summary>
    private async Task<HttpClient> NewAdministrator()
    {
        using var boss = Operator.Of(_city);
        var (status, invited) = await boss.Press("/api/v1/people", new
        {
            person = "N331002001-9",
            name = "余建国",
            grants = new[] { new { role = "Administrator", scope = Hall } },
        });
        Assert.True(status is HttpStatusCode.OK, $"{status} {invited}");
        var person = _city.Person();
        (status, var chosen) = await person.Press("/api/v1/session/password", new
        {
            person = "N331002001-9",
            password = invited.Text("password"),
            newPassword = "a sentence of my own",
        });
        Assert.True(status is HttpStatusCode.OK, $"{status} {chosen}");
        return person;
    }

    private enum Way
    {
        In,
        Out,
        Unknown,
    }
}
