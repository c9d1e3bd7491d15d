namespace CityHall.Grains.Interfaces.Notices;

/// <summary>How a notice reaches people; a page promises it in these words.</summary>
public enum NoticeChannel
{
    Sms,
    App,
    Call,
}
