using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CityHall.Grains.Domain.Clerks;
using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Domain.People;
using CityHall.Grains.Domain.Policies;
using CityHall.Grains.Domain.Tickets;

namespace CityHall.Grains.Journal;

/// <summary>The one JSON of the journal: camel case, enums by name, nothing written that is null.</summary>
[JsonSerializable(typeof(HallEvent.DayOpened), TypeInfoPropertyName = "HallEventDayOpened")]
[JsonSerializable(typeof(HallEvent.CarriedOver), TypeInfoPropertyName = "HallEventCarriedOver")]
[JsonSerializable(typeof(HallEvent.DayClosed), TypeInfoPropertyName = "HallEventDayClosed")]
[JsonSerializable(typeof(HallEvent.TicketTaken), TypeInfoPropertyName = "HallEventTicketTaken")]
[JsonSerializable(typeof(HallEvent.TicketCancelled), TypeInfoPropertyName = "HallEventTicketCancelled")]
[JsonSerializable(typeof(HallEvent.WindowStaffed), TypeInfoPropertyName = "HallEventWindowStaffed")]
[JsonSerializable(typeof(HallEvent.WindowLeft), TypeInfoPropertyName = "HallEventWindowLeft")]
[JsonSerializable(typeof(HallEvent.WindowOpened), TypeInfoPropertyName = "HallEventWindowOpened")]
[JsonSerializable(typeof(HallEvent.WindowPaused), TypeInfoPropertyName = "HallEventWindowPaused")]
[JsonSerializable(typeof(HallEvent.WindowClosed), TypeInfoPropertyName = "HallEventWindowClosed")]
[JsonSerializable(typeof(HallEvent.TicketCalled), TypeInfoPropertyName = "HallEventTicketCalled")]
[JsonSerializable(typeof(HallEvent.TicketRecalled), TypeInfoPropertyName = "HallEventTicketRecalled")]
[JsonSerializable(typeof(HallEvent.ServiceStarted), TypeInfoPropertyName = "HallEventServiceStarted")]
[JsonSerializable(typeof(HallEvent.ServiceFinished), TypeInfoPropertyName = "HallEventServiceFinished")]
[JsonSerializable(typeof(HallEvent.TicketMissed), TypeInfoPropertyName = "HallEventTicketMissed")]
[JsonSerializable(typeof(HallEvent.TicketParked), TypeInfoPropertyName = "HallEventTicketParked")]
[JsonSerializable(typeof(HallEvent.TicketTakenBack), TypeInfoPropertyName = "HallEventTicketTakenBack")]
[JsonSerializable(typeof(HallEvent.TicketUnparked), TypeInfoPropertyName = "HallEventTicketUnparked")]
[JsonSerializable(typeof(HallEvent.TicketTransferred), TypeInfoPropertyName = "HallEventTicketTransferred")]
[JsonSerializable(typeof(HallEvent.TicketReactivated), TypeInfoPropertyName = "HallEventTicketReactivated")]
[JsonSerializable(typeof(HallEvent.TicketPostponed), TypeInfoPropertyName = "HallEventTicketPostponed")]
[JsonSerializable(typeof(HallEvent.TicketPutOff), TypeInfoPropertyName = "HallEventTicketPutOff")]
[JsonSerializable(typeof(HallEvent.ClassSettled), TypeInfoPropertyName = "HallEventClassSettled")]
[JsonSerializable(typeof(HallEvent.VisitorGuided), TypeInfoPropertyName = "HallEventVisitorGuided")]
[JsonSerializable(typeof(HallEvent.TaskDone), TypeInfoPropertyName = "HallEventTaskDone")]
[JsonSerializable(typeof(HallEvent.TaskTaken), TypeInfoPropertyName = "HallEventTaskTaken")]
[JsonSerializable(typeof(HallEvent.TaskRaised), TypeInfoPropertyName = "HallEventTaskRaised")]
[JsonSerializable(typeof(HallEvent.PapersChecked), TypeInfoPropertyName = "HallEventPapersChecked")]
[JsonSerializable(typeof(HallEvent.NeedsNoted), TypeInfoPropertyName = "HallEventNeedsNoted")]
[JsonSerializable(typeof(HallEvent.StepUndone), TypeInfoPropertyName = "HallEventStepUndone")]
[JsonSerializable(typeof(HallEvent.ShiftHandedOver), TypeInfoPropertyName = "HallEventShiftHandedOver")]
[JsonSerializable(typeof(HallEvent.IssuingStopped), TypeInfoPropertyName = "HallEventIssuingStopped")]
[JsonSerializable(typeof(HallEvent.IssuingResumed), TypeInfoPropertyName = "HallEventIssuingResumed")]
[JsonSerializable(typeof(HallEvent.ManualEntered), TypeInfoPropertyName = "HallEventManualEntered")]
[JsonSerializable(typeof(HallEvent.PolicyScheduled), TypeInfoPropertyName = "HallEventPolicyScheduled")]
[JsonSerializable(typeof(HallEvent.PolicyTookEffect), TypeInfoPropertyName = "HallEventPolicyTookEffect")]
[JsonSerializable(typeof(HallCommand.RollDay), TypeInfoPropertyName = "HallCommandRollDay")]
[JsonSerializable(typeof(HallCommand.PassTime), TypeInfoPropertyName = "HallCommandPassTime")]
[JsonSerializable(typeof(HallCommand.SchedulePolicy), TypeInfoPropertyName = "HallCommandSchedulePolicy")]
[JsonSerializable(typeof(HallCommand.Take), TypeInfoPropertyName = "HallCommandTake")]
[JsonSerializable(typeof(HallCommand.Cancel), TypeInfoPropertyName = "HallCommandCancel")]
[JsonSerializable(typeof(HallCommand.ReactivateOwn), TypeInfoPropertyName = "HallCommandReactivateOwn")]
[JsonSerializable(typeof(HallCommand.PostponeOwn), TypeInfoPropertyName = "HallCommandPostponeOwn")]
[JsonSerializable(typeof(HallCommand.GuideVisitor), TypeInfoPropertyName = "HallCommandGuideVisitor")]
[JsonSerializable(typeof(HallCommand.FinishTask), TypeInfoPropertyName = "HallCommandFinishTask")]
[JsonSerializable(typeof(HallCommand.TakeTask), TypeInfoPropertyName = "HallCommandTakeTask")]
[JsonSerializable(typeof(HallCommand.SendHelper), TypeInfoPropertyName = "HallCommandSendHelper")]
[JsonSerializable(typeof(HallCommand.AskHelp), TypeInfoPropertyName = "HallCommandAskHelp")]
[JsonSerializable(typeof(HallCommand.CheckPapers), TypeInfoPropertyName = "HallCommandCheckPapers")]
[JsonSerializable(typeof(HallCommand.NoteNeeds), TypeInfoPropertyName = "HallCommandNoteNeeds")]
[JsonSerializable(typeof(HallCommand.EnterManualAtDesk), TypeInfoPropertyName = "HallCommandEnterManualAtDesk")]
[JsonSerializable(typeof(HallCommand.ConfirmClassAtDesk), TypeInfoPropertyName = "HallCommandConfirmClassAtDesk")]
[JsonSerializable(typeof(HallCommand.ReactivateAtDesk), TypeInfoPropertyName = "HallCommandReactivateAtDesk")]
[JsonSerializable(typeof(HallCommand.StaffWindow), TypeInfoPropertyName = "HallCommandStaffWindow")]
[JsonSerializable(typeof(HallCommand.LeaveWindow), TypeInfoPropertyName = "HallCommandLeaveWindow")]
[JsonSerializable(typeof(HallCommand.OpenWindow), TypeInfoPropertyName = "HallCommandOpenWindow")]
[JsonSerializable(typeof(HallCommand.PauseWindow), TypeInfoPropertyName = "HallCommandPauseWindow")]
[JsonSerializable(typeof(HallCommand.CloseWindow), TypeInfoPropertyName = "HallCommandCloseWindow")]
[JsonSerializable(typeof(HallCommand.CallNext), TypeInfoPropertyName = "HallCommandCallNext")]
[JsonSerializable(typeof(HallCommand.CallChosen), TypeInfoPropertyName = "HallCommandCallChosen")]
[JsonSerializable(typeof(HallCommand.Recall), TypeInfoPropertyName = "HallCommandRecall")]
[JsonSerializable(typeof(HallCommand.Start), TypeInfoPropertyName = "HallCommandStart")]
[JsonSerializable(typeof(HallCommand.ServeDirectly), TypeInfoPropertyName = "HallCommandServeDirectly")]
[JsonSerializable(typeof(HallCommand.Finish), TypeInfoPropertyName = "HallCommandFinish")]
[JsonSerializable(typeof(HallCommand.Miss), TypeInfoPropertyName = "HallCommandMiss")]
[JsonSerializable(typeof(HallCommand.Park), TypeInfoPropertyName = "HallCommandPark")]
[JsonSerializable(typeof(HallCommand.TakeBack), TypeInfoPropertyName = "HallCommandTakeBack")]
[JsonSerializable(typeof(HallCommand.Transfer), TypeInfoPropertyName = "HallCommandTransfer")]
[JsonSerializable(typeof(HallCommand.Reactivate), TypeInfoPropertyName = "HallCommandReactivate")]
[JsonSerializable(typeof(HallCommand.Postpone), TypeInfoPropertyName = "HallCommandPostpone")]
[JsonSerializable(typeof(HallCommand.PutOff), TypeInfoPropertyName = "HallCommandPutOff")]
[JsonSerializable(typeof(HallCommand.ConfirmClass), TypeInfoPropertyName = "HallCommandConfirmClass")]
[JsonSerializable(typeof(HallCommand.Undo), TypeInfoPropertyName = "HallCommandUndo")]
[JsonSerializable(typeof(HallCommand.HandOver), TypeInfoPropertyName = "HallCommandHandOver")]
[JsonSerializable(typeof(HallCommand.StopIssuing), TypeInfoPropertyName = "HallCommandStopIssuing")]
[JsonSerializable(typeof(HallCommand.ResumeIssuing), TypeInfoPropertyName = "HallCommandResumeIssuing")]
[JsonSerializable(typeof(HallCommand.StopByManager), TypeInfoPropertyName = "HallCommandStopByManager")]
[JsonSerializable(typeof(HallCommand.ResumeByManager), TypeInfoPropertyName = "HallCommandResumeByManager")]
[JsonSerializable(typeof(HallCommand.EnterManual), TypeInfoPropertyName = "HallCommandEnterManual")]
[JsonSerializable(typeof(ClerkEvent.MonthOpened), TypeInfoPropertyName = "ClerkEventMonthOpened")]
[JsonSerializable(typeof(ClerkEvent.SigningIn), TypeInfoPropertyName = "ClerkEventSigningIn")]
[JsonSerializable(typeof(ClerkEvent.Moving), TypeInfoPropertyName = "ClerkEventMoving")]
[JsonSerializable(typeof(ClerkEvent.SignedIn), TypeInfoPropertyName = "ClerkEventSignedIn")]
[JsonSerializable(typeof(ClerkEvent.SignInRefused), TypeInfoPropertyName = "ClerkEventSignInRefused")]
[JsonSerializable(typeof(ClerkEvent.SignedOut), TypeInfoPropertyName = "ClerkEventSignedOut")]
[JsonSerializable(typeof(ClerkCommand.OpenMonth), TypeInfoPropertyName = "ClerkCommandOpenMonth")]
[JsonSerializable(typeof(ClerkCommand.SignIn), TypeInfoPropertyName = "ClerkCommandSignIn")]
[JsonSerializable(typeof(ClerkCommand.Move), TypeInfoPropertyName = "ClerkCommandMove")]
[JsonSerializable(typeof(ClerkCommand.ConfirmSignIn), TypeInfoPropertyName = "ClerkCommandConfirmSignIn")]
[JsonSerializable(typeof(ClerkCommand.RefuseSignIn), TypeInfoPropertyName = "ClerkCommandRefuseSignIn")]
[JsonSerializable(typeof(ClerkCommand.SignOut), TypeInfoPropertyName = "ClerkCommandSignOut")]
[JsonSerializable(typeof(TicketEvent.Served), TypeInfoPropertyName = "TicketEventServed")]
[JsonSerializable(typeof(TicketEvent.ServiceUndone), TypeInfoPropertyName = "TicketEventServiceUndone")]
[JsonSerializable(typeof(TicketEvent.Returned), TypeInfoPropertyName = "TicketEventReturned")]
[JsonSerializable(typeof(TicketEvent.IdentityRevealed), TypeInfoPropertyName = "TicketEventIdentityRevealed")]
[JsonSerializable(typeof(TicketCommand.Serve), TypeInfoPropertyName = "TicketCommandServe")]
[JsonSerializable(typeof(TicketCommand.UndoService), TypeInfoPropertyName = "TicketCommandUndoService")]
[JsonSerializable(typeof(TicketCommand.Return), TypeInfoPropertyName = "TicketCommandReturn")]
[JsonSerializable(typeof(TicketCommand.Reveal), TypeInfoPropertyName = "TicketCommandReveal")]
[JsonSerializable(typeof(PolicyEvent.PolicySet), TypeInfoPropertyName = "PolicyEventPolicySet")]
[JsonSerializable(typeof(PolicyCommand.Set), TypeInfoPropertyName = "PolicyCommandSet")]
[JsonSerializable(typeof(PersonEvent.Registered), TypeInfoPropertyName = "PersonEventRegistered")]
[JsonSerializable(typeof(PersonEvent.GrantsChanged), TypeInfoPropertyName = "PersonEventGrantsChanged")]
[JsonSerializable(typeof(PersonEvent.Disabled), TypeInfoPropertyName = "PersonEventDisabled")]
[JsonSerializable(typeof(PersonEvent.Enabled), TypeInfoPropertyName = "PersonEventEnabled")]
[JsonSerializable(typeof(PersonEvent.PasswordReset), TypeInfoPropertyName = "PersonEventPasswordReset")]
[JsonSerializable(typeof(PersonEvent.PasswordChosen), TypeInfoPropertyName = "PersonEventPasswordChosen")]
[JsonSerializable(typeof(PersonEvent.SessionBegan), TypeInfoPropertyName = "PersonEventSessionBegan")]
[JsonSerializable(typeof(PersonEvent.SignInFailed), TypeInfoPropertyName = "PersonEventSignInFailed")]
[JsonSerializable(typeof(PersonCommand.Invite), TypeInfoPropertyName = "PersonCommandInvite")]
[JsonSerializable(typeof(PersonCommand.SetGrants), TypeInfoPropertyName = "PersonCommandSetGrants")]
[JsonSerializable(typeof(PersonCommand.Disable), TypeInfoPropertyName = "PersonCommandDisable")]
[JsonSerializable(typeof(PersonCommand.Enable), TypeInfoPropertyName = "PersonCommandEnable")]
[JsonSerializable(typeof(PersonCommand.ResetPassword), TypeInfoPropertyName = "PersonCommandResetPassword")]
[JsonSerializable(typeof(PersonCommand.ChoosePassword), TypeInfoPropertyName = "PersonCommandChoosePassword")]
[JsonSerializable(typeof(PersonCommand.BeginSession), TypeInfoPropertyName = "PersonCommandBeginSession")]
[JsonSerializable(typeof(PersonCommand.FailSignIn), TypeInfoPropertyName = "PersonCommandFailSignIn")]
internal sealed partial class JournalJson : JsonSerializerContext
{
    /// <summary>The only instance to use: Chinese stays Chinese in it, at half the bytes of its escapes.</summary>
    public static JournalJson Instance { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>The same JSON, read by reflection.</summary>
    /// <remarks>
    /// A generated reader sets every init-only field, those that an older payload does not have to nothing: what such
    /// a field means by default would be lost.
    /// </remarks>
    public static JsonSerializerOptions Reading { get; } = new(Instance.Options)
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };
}
