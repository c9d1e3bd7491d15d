using System.Collections.Immutable;
using System.Text;
using CityHall.Grains.Domain.People;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.People;
using CityHall.Grains.Journal;

namespace CityHall.Grains.People;

/// <summary>An account as a grain.</summary>
internal sealed class PersonGrain(
    JournalAccess access, EventCodec<PersonCommand, PersonEvent> codec, IPeopleDirectory directory)
    : AggregateGrain<Person, PersonCommand, PersonEvent>(access, codec), IPersonGrain
{
    private const int MaxRecordsTold = 200;

    protected override StreamKey Key => StreamKey.Of(Id);

    private PersonId Id => new(this.GetPrimaryKeyString());

    public Task<Outcome<PersonView>> Invite(string name, ImmutableArray<Grant> grants, Request request) =>
        Execute(new PersonCommand.Invite(Id, name, grants), request);

    public Task<Outcome<PersonView>> SetGrants(ImmutableArray<Grant> grants, Request request) =>
        Execute(new PersonCommand.SetGrants(grants), request);

    public Task<Outcome<PersonView>> Disable(string reason, Request request) =>
        Execute(new PersonCommand.Disable(reason), request);

    public Task<Outcome<PersonView>> Enable(Request request) => Execute(new PersonCommand.Enable(), request);

    public Task<Outcome<PersonView>> ResetPassword(Request request) =>
        Execute(new PersonCommand.ResetPassword(), request);

    public Task<Outcome<PersonView>> ChoosePassword(Request request) =>
        Execute(new PersonCommand.ChoosePassword(), request);

    public Task<Outcome<PersonView>> BeginSession(Request request) =>
        Execute(new PersonCommand.BeginSession(), request);

    public Task<Outcome<PersonView>> FailSignIn(Request request) => Execute(new PersonCommand.FailSignIn(), request);

    public async Task<PersonView?> View()
    {
        if (Stream.HasMovedWithoutUs && !await Stream.Refresh())
            throw new JournalUnavailableException("It is not certain how the account stands.");
        return Now();
    }

    public async Task<ImmutableArray<PersonRecord>> History(long afterVersion) =>
    [
        .. from recorded in await Access.Journal.ReadStream(Key, afterVersion, MaxRecordsTold)
           let entry = recorded.Entry
           select new PersonRecord(
               entry.Metadata.Version,
               entry.Metadata.OccurredAt,
               entry.Metadata.Actor,
               entry.Metadata.Event,
               Encoding.UTF8.GetString(entry.Payload)),
    ];

    private Task<Outcome<PersonView>> Execute(PersonCommand command, Request request) =>
        Stream.Execute(command with { Seed = directory.Find(Id) }, request, _ => Now()!);

    private PersonView? Now() => State.Id is { } id
        ? new PersonView(
            id,
            State.Name,
            State.Grants,
            State.IsDisabled,
            State.MustChangePassword,
            State.Epoch,
            State.LockedUntil,
            Stream.Version)
        : directory.Find(Id) is { } seed
            ? new PersonView(Id, seed.Name, seed.Grants, false, seed.MustChangePassword, Epoch: 0, null, Version: 0)
            : null;
}
