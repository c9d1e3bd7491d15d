using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CityHall.Grains.Interfaces;

namespace CityHall.Gateway.Tickets;

/// <summary>The address of a number's page: its id, and a mark that nobody can guess.</summary>
internal sealed class TicketLinks(TicketLinkKey key)
{
    private const char Separator = '.';

    /// <summary>22 letters of base64url carry 132 bits.</summary>
    private const int MarkLength = 22;

    public const int MaxLength = TextId.MaxLength + 1 + MarkLength;

    public string Of(TicketId ticket) => $"{ticket.Value}{Separator}{Mark(ticket)}";

    /// <summary>The number that a link is for; null if we did not make it.</summary>
    public TicketId? Read(string link)
    {
        var end = link.LastIndexOf(Separator);
        if (end < 0 || !TextId.TryParse<TicketId>(link[..end], out var ticket)) return null;
        var isOurs = CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(link[(end + 1)..]), Encoding.UTF8.GetBytes(Mark(ticket)));
        return isOurs ? ticket : null;
    }

    private string Mark(TicketId ticket) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(key.Secret, Encoding.UTF8.GetBytes(ticket.Value)))[..MarkLength];
}
