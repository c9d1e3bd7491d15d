using CityHall.EndToEnd.Tests.City;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CityHall.EndToEnd.Tests;

/// <summary>The administrator comes in for the first time, makes an account, and ends it again.</summary>
public sealed class PeopleTests : HallInBrowser
{
    private const string OwnPassword = "a password of my own";

    [Fact]
    public async Task The_first_administrator_changes_his_password_and_gives_and_takes_accounts()
    {
        using var folder = new TempFolder();
        await using var city = await CityProcess.Start(folder.Path);
        await using var chromium = await Chromium.Start();
        var boss = await chromium.Open(new Uri(city.Url, "/people"), 1440, 900);
        await ComeInFirst(boss, city.FirstPassword!);
        var first = await Invite(boss, "G331002-2", "<b>陈晓梅</b>");

        var guide = await chromium.Open(new Uri(city.Url, "/account?lang=en"), 390, 844);
        await Enter(guide, "G331002-2", first);
        await Choose(guide);
        await Expect(guide.Locator(".account")).ToContainTextAsync("Guide");
        await CheckAccess(guide);
        await Chromium.Picture(guide, "account-en-phone");
        await guide.GotoAsync(new Uri(city.Url, "/people").ToString());
        await Expect(guide.Locator("form")).ToContainTextAsync("G331002-2 不能使用“人员与权限”");
        await CheckAccess(guide);
        await Chromium.Picture(guide, "people-barred");

        await boss.GetByText("停用", new() { Exact = true }).ClickAsync();
        await boss.FillAsync("input[name=reason]", "调离");
        await CheckAccess(boss);
        await Chromium.Picture(boss, "people-disable");
        await boss.Locator(".sheet .danger").ClickAsync();
        await Expect(boss.Locator(".sheet .state")).ToContainTextAsync("已停用");
        await Expect(boss.Locator(".history")).ToContainTextAsync("调离");
        await guide.ReloadAsync();
        await Expect(guide.Locator("#password")).ToBeVisibleAsync();
        await Enter(guide, "G331002-2", OwnPassword);
        await Expect(guide.Locator(".note.refusal")).ToContainTextAsync("账号 G331002-2 已停用");
    }

    private static async Task ComeInFirst(IPage boss, string password)
    {
        await Expect(boss.Locator("#password")).ToBeVisibleAsync();
        await CheckAccess(boss);
        await Chromium.Picture(boss, "people-sign-in");
        await Enter(boss, "admin", "not this one");
        await Expect(boss.Locator(".note.refusal")).ToContainTextAsync("工号或密码不对");
        await Enter(boss, "admin", password);
        await Expect(boss.Locator("input[name=again]")).ToBeVisibleAsync();
        await CheckAccess(boss);
        await Chromium.Picture(boss, "people-first-password");
        await Choose(boss);
        await Expect(boss.Locator(".people tbody tr")).ToHaveCountAsync(100);
        await CheckAccess(boss);
        await Chromium.Picture(boss, "people-list");
    }

    private static async Task<string> Invite(IPage boss, string id, string name)
    {
        await boss.SelectOptionAsync(".tools select", "331002");
        await boss.Locator(".tools .go").ClickAsync();
        await boss.SelectOptionAsync(".add select[name=role]", "Guide");
        await boss.SelectOptionAsync(".add select[name=scope]", "331002000");
        await boss.Locator(".add button").ClickAsync();
        await boss.FillAsync(".sheet input[name=person]", id);
        await boss.FillAsync(".sheet input[name=name]", name);
        await CheckAccess(boss);
        await Chromium.Picture(boss, "people-invite");
        await boss.Keyboard.PressAsync("Enter");
        await Expect(boss.Locator(".sheet h2")).ToContainTextAsync(name);
        await Chromium.Picture(boss, "people-invited");
        return await boss.Locator(".secret").InnerTextAsync();
    }

    private static async Task Enter(IPage page, string person, string password)
    {
        await page.FillAsync("#person", person);
        await page.FillAsync("#password", password);
        await page.Keyboard.PressAsync("Enter");
    }

    private static async Task Choose(IPage page)
    {
        await page.FillAsync("#newPassword", OwnPassword);
        await page.FillAsync("#again", OwnPassword);
        await page.Keyboard.PressAsync("Enter");
    }
}
