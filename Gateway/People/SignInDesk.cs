using CityHall.Gateway.Access;
using CityHall.Gateway.Http;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.People;
using Microsoft.AspNetCore.Http;

namespace CityHall.Gateway.People;

/// <summary>Where a password is looked at, and each attempt written down, the good and the bad.</summary>
internal sealed class SignInDesk(
    IAccounts accounts, Passwords passwords, SignInLimits limits, IGrainFactory grains, TimeProvider time)
{
    /// <summary>The account that the password opens, or why it opens none.</summary>
    /// <remarks>A locked account answers like a wrong password, lest it tell a guesser that he is right.</remarks>
    public async Task<(PersonView? Person, Problem? Problem)> Enter(
        PersonId id, string password, Press press, HttpContext context)
    {
        if (await Try(id, password, context) is { } problem) return (null, problem);
        var begun = await grains.Person(id).BeginSession(Step(press.Id.Value + "/session", id, press)).InTime();
        return begun switch
        {
            Outcome<PersonView>.Done done => (done.Answer, null),
            Outcome<PersonView>.Refused { Why: Refusal.IsDisabled why } => (null, Problem.Of(why)),
            Outcome<PersonView>.Refused => (null, Problem.WrongPassword),
            _ => (null, Problem.OutcomeUnknown),
        };
    }

    /// <summary>A password of one's own choice; a repeat of what was done already gets the same answer.</summary>
    public async Task<(PersonView? Person, Problem? Problem)> Choose(
        PasswordRequest change, Press press, HttpContext context)
    {
        var id = change.Person;
        if (limits.Try(id, RateLimits.Address(context)) is { } tooMany) return (null, tooMany);
        var kept = await accounts.PasswordOf(id);
        if (!await passwords.Verify(kept, change.Password))
        {
            // A repeat of what was done already gets the same answer; but it is another guess, and counts as one.
            if (limits.Try(id, RateLimits.Address(context)) is { } tooManyGuesses) return (null, tooManyGuesses);
            if (!await passwords.Verify(kept, change.NewPassword))
            {
                await Fail(id, kept);
                return (null, Problem.WrongPassword);
            }
        }

        await accounts.SetPassword(id, await passwords.Hash(change.NewPassword));
        return await grains.Person(id).ChoosePassword(press.By(Me.ActorOf(id))).InTime() switch
        {
            Outcome<PersonView>.Done done => (done.Answer, null),
            Outcome<PersonView>.Refused refused => (null, Problem.Of(refused.Why)),
            Outcome<PersonView>.Reused => (null, Problem.RequestIdReused),
            _ => (null, Problem.OutcomeUnknown),
        };
    }

    private async Task<Problem?> Try(PersonId id, string password, HttpContext context)
    {
        if (limits.Try(id, RateLimits.Address(context)) is { } tooMany) return tooMany;
        var kept = await accounts.PasswordOf(id);
        if (await passwords.Verify(kept, password)) return null;
        await Fail(id, kept);
        return Problem.WrongPassword;
    }

    /// <summary>Each failure counts, be it sent under whatever id; of nobody, nothing is written.</summary>
    private async Task Fail(PersonId id, PasswordHash? kept)
    {
        if (kept is null) return;
        var request = new Request(
            new RequestId($"failed/{Guid.NewGuid():N}"), Me.ActorOf(id), time.GetUtcNow() + Request.Patience);
        await grains.Person(id).FailSignIn(request).InTime();
    }

    private static Request Step(string id, PersonId person, Press press) =>
        new(new RequestId(id), Me.ActorOf(person), press.Deadline);
}
