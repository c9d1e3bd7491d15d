using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Grains.Domain.Halls;

/// <summary>When somebody with an appointment may check in, and when he is late for it.</summary>
internal static class Appointments
{
    public static Refusal? Hindrance(AppointmentRule rule, Slot? slot, DateTimeOffset at)
    {
        if (slot is null) return null;
        var from = slot.Begins.AddMinutes(-rule.EarlyMinutes);
        var until = slot.Begins.AddMinutes(rule.NoShowMinutes);
        return at < from ? new Refusal.TooEarlyForSlot(from)
            : at > until ? new Refusal.SlotIsOver(until)
            : null;
    }

    public static bool IsLate(AppointmentRule rule, Slot? slot, DateTimeOffset at) =>
        slot is not null && at > slot.Begins.AddMinutes(rule.LateMinutes);
}
