using System.Text.Json;
using System.Text.Json.Nodes;
using CityHall.Gateway.Http;
using CsvHelper;

namespace CityHall.Gateway.Reports;

/// <summary>
/// The same figures as a table: its columns are named as the fields of the JSON, such as firstCall.p50.
/// </summary>
internal static class ReportCsv
{
    /// <summary>Spreadsheets take a text for UTF-8 only if it begins so.</summary>
    private const string ByteOrderMark = "\uFEFF";

    public static string Of<TFigures>(IReadOnlyList<TFigures> figures)
    {
        using var text = new StringWriter();
        using (var csv = CsvWriter.Create(text, CsvWriterOptions.Default with { Injection = CsvInjection.Escape }))
        {
            var rows = figures.Select(one =>
                Flat("", JsonSerializer.SerializeToNode(one, GatewayJson.Options)).ToList());
            var isFirst = true;
            foreach (var row in rows)
            {
                if (isFirst) Write(csv, row.Select(cell => cell.Name));
                Write(csv, row.Select(cell => cell.Value));
                isFirst = false;
            }
        }

        return ByteOrderMark + text;
    }

    private static void Write(CsvWriter csv, IEnumerable<string?> cells)
    {
        foreach (var cell in cells) csv.WriteField(cell);
        csv.EndRecord();
    }

    private static IEnumerable<(string Name, string? Value)> Flat(string name, JsonNode? node) =>
        node is JsonObject parts
        ? parts.SelectMany(part => Flat(name is "" ? part.Key : $"{name}.{part.Key}", part.Value))
        : [(name, node?.ToString())];
}
