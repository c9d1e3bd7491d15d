using System.Data.Common;
using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using Dapper;

namespace CityHall.Silo.Storage.Sqlite.Reports;

/// <summary>One event of a hall, written down in the tables of the reports.</summary>
internal sealed class ReportFold(DbTransaction transaction, HallId hall)
{
    private readonly Desks _desks = new(transaction, hall);

    public Task Fold(HallEvent happened) => happened switch
    {
        HallEvent.TicketTaken taken => Taken(taken, taken.Slot?.Begins ?? taken.At),
        HallEvent.ManualEntered entered => Entered(entered),
        HallEvent.TicketCalled called => Called(called),
        HallEvent.ServiceStarted started => Started(started.Ticket, started.Window, started.At),
        HallEvent.TicketTakenBack back => TakenBack(back),
        HallEvent.ServiceFinished finished => Finished(finished),
        HallEvent.TicketParked parked => SetAside(parked.Ticket, parked.Window, "Parked", parked.At),
        HallEvent.TicketTransferred transferred => Transferred(transferred),
        HallEvent.TicketMissed missed => Missed(missed),
        HallEvent.TicketUnparked unparked => State(unparked.Ticket, "Waiting"),
        HallEvent.TicketReactivated reactivated => State(reactivated.Ticket, "Waiting"),
        HallEvent.StepUndone undone => Undone(undone),
        HallEvent.ShiftHandedOver { Serving: { } serving, ToWindow: { } to } handed =>
            HandedOver(serving, handed.Window, to, handed.At),
        HallEvent.TicketCancelled cancelled => Cancelled(cancelled),
        HallEvent.TicketPutOff putOff => Left(putOff.Ticket, "PutOff", putOff.At),
        HallEvent.IssuingStopped stopped => Each(stopped.PutOff, ticket => Left(ticket, "PutOff", stopped.At)),
        HallEvent.DayClosed closed => Each(closed.Expired, number =>
            Left(TicketId.Of(hall, closed.Day, number), "Expired", closed.At)),
        HallEvent.WindowOpened opened => _desks.Open(opened.Window, opened.At),
        HallEvent.WindowPaused paused => _desks.Pause(paused.Window, paused.AfterThisNumber, paused.At),
        HallEvent.WindowClosed closed => _desks.Close(closed.Window, closed.At),
        HallEvent.WindowLeft left => _desks.Close(left.Window, left.At),
        _ => Task.CompletedTask,
    };

    private static async Task Each<T>(IEnumerable<T> all, Func<T, Task> each)
    {
        foreach (var one in all) await each(one);
    }

    private Task Taken(HallEvent.TicketTaken taken, DateTimeOffset due) => Visit(
        taken.Ticket,
        taken.Legs.IsEmpty ? taken.Ticket.Number.Queue : taken.Legs[0].Queue,
        isManual: false,
        taken.At,
        due > taken.At ? due : taken.At);

    private async Task Entered(HallEvent.ManualEntered entered)
    {
        await Visit(entered.Ticket, entered.Legs[0].Queue, isManual: true, entered.TakenAt, entered.TakenAt);
        if (entered.FinishedAt is { } finishedAt) await Left(entered.Ticket, "Finished", finishedAt);
    }

    private Task Visit(TicketId ticket, QueueLetter queue, bool isManual, DateTimeOffset taken, DateTimeOffset due) =>
        Run(
            """
            INSERT INTO visit (ticket, hall, day, hour, queue, queue_now, is_manual, taken_at, due_at)
            VALUES (@ticket, @hall, @day, @hour, @queue, @queue, @isManual, @taken, @due)
            """,
            new
            {
                ticket = ticket.Value,
                hall = hall.Value,
                day = Moment.Day(taken),
                hour = Moment.Hour(taken),
                queue = queue.Value,
                isManual,
                taken = Moment.Of(taken),
                due = Moment.Of(due),
            });

    private async Task Called(HallEvent.TicketCalled called)
    {
        await Run(
            """
            UPDATE visit SET called_at = coalesce(called_at, @at), window = coalesce(window, @window), state = 'Called'
            WHERE ticket = @ticket
            """,
            new { ticket = called.Ticket.Value, window = called.Window.Value, at = Moment.Of(called.At) });
        await _desks.Take(called.Window, called.Ticket, called.At);
    }

    private async Task Started(TicketId ticket, WindowId window, DateTimeOffset at)
    {
        await State(ticket, "Serving");
        await Run(
            """
            INSERT INTO service (ticket, started_at, hall, day, hour, queue, window)
            SELECT @ticket, @at, @hall, @day, @hour, queue_now, @window FROM visit WHERE ticket = @ticket
            ON CONFLICT DO NOTHING
            """,
            new
            {
                ticket = ticket.Value,
                at = Moment.Of(at),
                hall = hall.Value,
                day = Moment.Day(at),
                hour = Moment.Hour(at),
                window = window.Value,
            });
    }

    private async Task TakenBack(HallEvent.TicketTakenBack back)
    {
        await _desks.Take(back.Window, back.Ticket, back.At);
        await Started(back.Ticket, back.Window, back.At);
    }

    private async Task Finished(HallEvent.ServiceFinished finished)
    {
        await Ended(finished.Ticket, finished.At);
        await _desks.Free(finished.Window, finished.At);
        if (finished.Next is { } next) await Queue(finished.Ticket, next);
        else await Left(finished.Ticket, "Finished", finished.At);
    }

    private async Task SetAside(TicketId ticket, WindowId window, string state, DateTimeOffset at)
    {
        await Ended(ticket, at);
        await State(ticket, state);
        await _desks.Free(window, at);
    }

    private async Task Transferred(HallEvent.TicketTransferred transferred)
    {
        await SetAside(transferred.Ticket, transferred.Window, "Waiting", transferred.At);
        await Queue(transferred.Ticket, transferred.Queue);
    }

    private async Task Missed(HallEvent.TicketMissed missed)
    {
        await Run(
            "UPDATE visit SET missed = missed + 1, state = 'Missed' WHERE ticket = @ticket",
            new { ticket = missed.Ticket.Value });
        await _desks.Free(missed.Window, missed.At);
    }

    private async Task HandedOver(TicketId serving, WindowId from, WindowId to, DateTimeOffset at)
    {
        await Ended(serving, at);
        await _desks.Free(from, at);
        await _desks.Take(to, serving, at);
        await Started(serving, to, at);
    }

    private async Task Cancelled(HallEvent.TicketCancelled cancelled)
    {
        await Left(cancelled.Ticket, "Cancelled", cancelled.At);
        await _desks.FreeOf(cancelled.Ticket, cancelled.At);
    }

    /// <summary>What was ended goes on: the last piece of work, or the call.</summary>
    private async Task Undone(HallEvent.StepUndone undone)
    {
        var ticket = undone.Ticket.Value;
        if (undone.Verb is UndoableVerb.Reactivate)
        {
            await State(undone.Ticket, "Missed");
            return;
        }

        await _desks.Take(undone.Window, undone.Ticket, undone.At);
        await Run(
            """
            UPDATE service SET ended_at = NULL WHERE ticket = @ticket AND window = @window AND started_at =
              (SELECT max(started_at) FROM service WHERE ticket = @ticket) AND @verb <> 'Miss'
            """,
            new { ticket, window = undone.Window.Value, verb = undone.Verb.ToString() });
        await Run(
            """
            UPDATE visit SET left_at = NULL, missed = missed - (@verb = 'Miss'),
              queue_now = coalesce((SELECT queue FROM service WHERE ticket = @ticket AND ended_at IS NULL), queue_now),
              state = iif(EXISTS (SELECT 1 FROM service WHERE ticket = @ticket AND ended_at IS NULL), 'Serving',
                  'Called')
            WHERE ticket = @ticket
            """,
            new { ticket, verb = undone.Verb.ToString() });
    }

    private Task Ended(TicketId ticket, DateTimeOffset at) => Run(
        "UPDATE service SET ended_at = @at WHERE ticket = @ticket AND ended_at IS NULL",
        new { ticket = ticket.Value, at = Moment.Of(at) });

    private Task Left(TicketId ticket, string state, DateTimeOffset at) => Run(
        "UPDATE visit SET left_at = @at, state = @state WHERE ticket = @ticket",
        new { ticket = ticket.Value, state, at = Moment.Of(at) });

    private Task State(TicketId ticket, string state) => Run(
        "UPDATE visit SET state = @state WHERE ticket = @ticket", new { ticket = ticket.Value, state });

    private Task Queue(TicketId ticket, QueueLetter queue) => Run(
        "UPDATE visit SET queue_now = @queue, state = 'Waiting' WHERE ticket = @ticket",
        new { ticket = ticket.Value, queue = queue.Value });

    private Task<int> Run(string sql, object values) =>
        transaction.Connection!.ExecuteAsync(sql, values, transaction);
}
