namespace CityHall.City.Checker.Rules;

/// <summary>
/// The rules in the order in which they are told: what was done to the journal before what was done in a hall.
/// </summary>
internal static class AllRules
{
    public static IReadOnlyList<Rule> Make() =>
    [
        new FormRule(),
        new PositionRule(),
        new VersionRule(),
        new ChainRule(),
        new TimeRule(),
        new RequestRule(),
        new ActorRule(),
        new OriginRule(),
        new DayRule(),
        new OpeningRule(),
        new PolicyRule(),
        new SessionRule(),
        new SeatRule(),
        new WindowRule(),
        new NumberRule(),
        new SerialRule(),
        new IssuingRule(),
        new TakingRule(),
        new ManualRule(),
        new StandingRule(),
        new OneWindowRule(),
        new OrderRule(),
        new PassedOverRule(),
        new DirectRule(),
        new ReasonRule(),
        new CallSerialRule(),
        new RecallRule(),
        new MissedRule(),
        new LegRule(),
        new EndingRule(),
        new ParkRule(),
        new TransferRule(),
        new HandOverRule(),
        new PlaceRule(),
        new ComeBackRule(),
        new UndoRule(),
        new StopRule(),
        new TaskRule(),
        new PaperRule(),
        new GuidedRule(),
        new ServedRule(),
        new ReturnRule(),
        new ConservationRule(),
    ];
}
