using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CityHall.EndToEnd.Tests;

/// <summary>Somebody of the seed at a page of the staff.</summary>
public abstract class StaffInBrowser : HallInBrowser
{
    protected static async Task Enter(IPage page, string folder, string person)
    {
        var password = File.ReadLines(Path.Combine(folder, "first-passwords.txt"))
            .Select(line => line.Split('\t')).Single(parts => parts[1] == person)[3];
        await page.FillAsync("#person", person);
        await page.FillAsync("#password", password);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#password")).ToHaveCountAsync(0, new() { Timeout = 20_000 });
    }

    /// <summary>Nobody has to scroll a page sideways.</summary>
    protected static async Task FitsItsWidth(IPage page)
    {
        var over = await page.EvaluateAsync<int>(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(over <= 0, $"{page.Url} is {over} px wider than its window.");
    }
}
