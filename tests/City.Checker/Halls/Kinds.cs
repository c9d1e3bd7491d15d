namespace CityHall.City.Checker.Halls;

internal enum WindowState
{
    Closed,
    Staffed,
    Open,
    Paused,
    Called,
    Serving,
}

internal enum NumberState
{
    Waiting,
    Called,
    Serving,
    Parked,
    Missed,
    Finished,
    Cancelled,
    PutOff,
    Expired,
}

internal enum TicketClass
{
    Ordinary,
    Elderly,
    PregnantOrWithInfant,
    Military,
    FireFighter,
    Disabled,
    CriticallyIll,
}

internal enum CallOrder
{
    ByLaw,
    Bound,
    Appointment,
    Ratio,
    FirstCome,
    Chosen,
    Direct,
}

internal enum StopFate
{
    ServeOn,
    Wait,
    NextDay,
}

internal enum UndoableVerb
{
    Finish,
    Miss,
    Park,
    Transfer,
    Reactivate,
}

internal enum NumberEnd
{
    DoneOnTheSpot,
    Accepted,
    AcceptedPapersPending,
    PapersMissing,
    Refused,
    HandedOver,
    AdviceOnly,
    Collected,
    GivenUp,
}

internal enum HelpKind
{
    AtKiosk,
    Accompany,
}

internal enum GuideEnd
{
    Advice,
    SelfService,
    Online,
    PapersMissing,
}
