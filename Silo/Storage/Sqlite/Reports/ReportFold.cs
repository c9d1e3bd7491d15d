using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Silo.Storage.Sqlite.Reports;

/// <summary>One event of a hall, written down in the tables of the reports.</summary>
internal sealed class ReportFold(SqliteSession session, HallId hall)
{
    private readonly Desks _desks = new(session, hall);

    public void Fold(HallEvent happened)
    {
        Action? writeDown = happened switch
        {
            HallEvent.TicketTaken taken => () => Taken(taken, taken.Slot?.Begins ?? taken.At),
            HallEvent.ManualEntered entered => () => Entered(entered),
            HallEvent.TicketCalled called => () => Called(called),
            HallEvent.ServiceStarted started => () => Started(started.Ticket, started.Window, started.At),
            HallEvent.TicketTakenBack back => () => TakenBack(back),
            HallEvent.ServiceFinished finished => () => Finished(finished),
            HallEvent.TicketParked parked => () => SetAside(parked.Ticket, parked.Window, "Parked", parked.At),
            HallEvent.TicketTransferred transferred => () => Transferred(transferred),
            HallEvent.TicketMissed missed => () => Missed(missed),
            HallEvent.TicketUnparked unparked => () => State(unparked.Ticket, "Waiting"),
            HallEvent.TicketReactivated reactivated => () => State(reactivated.Ticket, "Waiting"),
            HallEvent.StepUndone undone => () => Undone(undone),
            HallEvent.ShiftHandedOver { Serving: { } serving, ToWindow: { } to } handed =>
                () => HandedOver(serving, handed.Window, to, handed.At),
            HallEvent.TicketCancelled cancelled => () => Cancelled(cancelled),
            HallEvent.TicketPutOff putOff => () => Left(putOff.Ticket, "PutOff", putOff.At),
            HallEvent.IssuingStopped stopped => () => Left(stopped.PutOff, "PutOff", stopped.At),
            HallEvent.DayClosed closed => () =>
                Left(closed.Expired.Select(number => TicketId.Of(hall, closed.Day, number)), "Expired", closed.At),
            HallEvent.WindowOpened opened => () => _desks.Open(opened.Window, opened.At),
            HallEvent.WindowPaused paused => () => _desks.Pause(paused.Window, paused.AfterThisNumber, paused.At),
            HallEvent.WindowClosed closed => () => _desks.Close(closed.Window, closed.At),
            HallEvent.WindowLeft left => () => _desks.Close(left.Window, left.At),
            _ => null,
        };
        writeDown?.Invoke();
    }

    private void Left(IEnumerable<TicketId> tickets, string state, DateTimeOffset at)
    {
        foreach (var ticket in tickets) Left(ticket, state, at);
    }

    private void Taken(HallEvent.TicketTaken taken, DateTimeOffset due) => Visit(
        taken.Ticket,
        taken.Legs.IsEmpty ? taken.Ticket.Number.Queue : taken.Legs[0].Queue,
        isManual: false,
        taken.At,
        due > taken.At ? due : taken.At);

    private void Entered(HallEvent.ManualEntered entered)
    {
        Visit(entered.Ticket, entered.Legs[0].Queue, isManual: true, entered.TakenAt, entered.TakenAt);
        if (entered.FinishedAt is { } finishedAt) Left(entered.Ticket, "Finished", finishedAt);
    }

    private void Visit(TicketId ticket, QueueLetter queue, bool isManual, DateTimeOffset taken, DateTimeOffset due) =>
        session.Execute(
            """
            INSERT INTO visit (ticket, hall, day, hour, queue, queue_now, is_manual, taken_at, due_at)
            VALUES (?1, ?2, ?3, ?4, ?5, ?5, ?6, ?7, ?8)
            """,
            ticket.Value, hall.Value, Moment.Day(taken), Moment.Hour(taken), queue.Value, isManual, Moment.Of(taken),
            Moment.Of(due));

    private void Called(HallEvent.TicketCalled called)
    {
        session.Execute(
            """
            UPDATE visit SET called_at = coalesce(called_at, ?2), window = coalesce(window, ?3), state = 'Called'
            WHERE ticket = ?1
            """,
            called.Ticket.Value, Moment.Of(called.At), called.Window.Value);
        _desks.Take(called.Window, called.Ticket, called.At);
    }

    private void Started(TicketId ticket, WindowId window, DateTimeOffset at)
    {
        State(ticket, "Serving");
        session.Execute(
            """
            INSERT INTO service (ticket, started_at, hall, day, hour, queue, window)
            SELECT ?1, ?2, ?3, ?4, ?5, queue_now, ?6 FROM visit WHERE ticket = ?1
            ON CONFLICT DO NOTHING
            """,
            ticket.Value, Moment.Of(at), hall.Value, Moment.Day(at), Moment.Hour(at), window.Value);
    }

    private void TakenBack(HallEvent.TicketTakenBack back)
    {
        _desks.Take(back.Window, back.Ticket, back.At);
        Started(back.Ticket, back.Window, back.At);
    }

    private void Finished(HallEvent.ServiceFinished finished)
    {
        Ended(finished.Ticket, finished.At);
        _desks.Free(finished.Window, finished.At);
        if (finished.Next is { } next) Queue(finished.Ticket, next);
        else Left(finished.Ticket, "Finished", finished.At);
    }

    private void SetAside(TicketId ticket, WindowId window, string state, DateTimeOffset at)
    {
        Ended(ticket, at);
        State(ticket, state);
        _desks.Free(window, at);
    }

    private void Transferred(HallEvent.TicketTransferred transferred)
    {
        SetAside(transferred.Ticket, transferred.Window, "Waiting", transferred.At);
        Queue(transferred.Ticket, transferred.Queue);
    }

    private void Missed(HallEvent.TicketMissed missed)
    {
        session.Execute(
            "UPDATE visit SET missed = missed + 1, state = 'Missed' WHERE ticket = ?1", missed.Ticket.Value);
        _desks.Free(missed.Window, missed.At);
    }

    private void HandedOver(TicketId serving, WindowId from, WindowId to, DateTimeOffset at)
    {
        Ended(serving, at);
        _desks.Free(from, at);
        _desks.Take(to, serving, at);
        Started(serving, to, at);
    }

    private void Cancelled(HallEvent.TicketCancelled cancelled)
    {
        Left(cancelled.Ticket, "Cancelled", cancelled.At);
        _desks.FreeOf(cancelled.Ticket, cancelled.At);
    }

    /// <summary>What was ended goes on: the last piece of work, or the call.</summary>
    private void Undone(HallEvent.StepUndone undone)
    {
        var ticket = undone.Ticket.Value;
        if (undone.Verb is UndoableVerb.Reactivate)
        {
            State(undone.Ticket, "Missed");
            return;
        }

        _desks.Take(undone.Window, undone.Ticket, undone.At);
        session.Execute(
            """
            UPDATE service SET ended_at = NULL WHERE ticket = ?1 AND window = ?2 AND started_at =
              (SELECT max(started_at) FROM service WHERE ticket = ?1) AND ?3 <> 'Miss'
            """,
            ticket, undone.Window.Value, undone.Verb.ToString());
        session.Execute(
            """
            UPDATE visit SET left_at = NULL, missed = missed - (?2 = 'Miss'),
              queue_now = coalesce((SELECT queue FROM service WHERE ticket = ?1 AND ended_at IS NULL), queue_now),
              state = iif(EXISTS (SELECT 1 FROM service WHERE ticket = ?1 AND ended_at IS NULL), 'Serving', 'Called')
            WHERE ticket = ?1
            """,
            ticket, undone.Verb.ToString());
    }

    private void Ended(TicketId ticket, DateTimeOffset at) => session.Execute(
        "UPDATE service SET ended_at = ?2 WHERE ticket = ?1 AND ended_at IS NULL", ticket.Value, Moment.Of(at));

    private void Left(TicketId ticket, string state, DateTimeOffset at) => session.Execute(
        "UPDATE visit SET left_at = ?2, state = ?3 WHERE ticket = ?1", ticket.Value, Moment.Of(at), state);

    private void State(TicketId ticket, string state) =>
        session.Execute("UPDATE visit SET state = ?2 WHERE ticket = ?1", ticket.Value, state);

    private void Queue(TicketId ticket, QueueLetter queue) => session.Execute(
        "UPDATE visit SET queue_now = ?2, state = 'Waiting' WHERE ticket = ?1", ticket.Value, queue.Value);
}
