using System.Globalization;
using System.Text;
using Sourcebound.Output;

namespace Sourcebound.Archive.Wacz;

/// <summary>The index of a file of records: by address, where the record of a file stands.</summary>
/// <param name="site">The publication.</param>
/// <param name="records">The files in the order of their keys, each with the place of its record.</param>
internal sealed class CdxIndex(ArchivedSite site, IReadOnlyList<(OutputFile File, RecordPlace Place)> records)
{
    /// <summary>More lines than a reader should load before it shows its first page.</summary>
    public const int MostPlainLines = 10_000;

    // WACZ allows 1,024. Stored lines are long, and a reader fetches a whole block for one address.
    private const int LinesOfBlock = 256;
    private const string PlainFile = "indexes/index.cdx";
    private const string BlocksName = "index.cdx.gz";

    private readonly string timestamp = site.Time.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);

    /// <summary>Puts the order of a site's index into its files.</summary>
    public static OutputFile[] InOrder(ArchivedSite site, IEnumerable<OutputFile> files)
    {
        OutputFile[] ordered = [.. files];
        var keys = Array.ConvertAll(ordered, static file => (Key: CdxKey.OrderOf(file.Path), file.Path));
        Array.Sort(keys, ordered, Comparer<(string Key, string Path)>.Create((one, other) => string.CompareOrdinal(one.Key, other.Key) is var order and not 0
            ? order
            : string.CompareOrdinal(site.AddressOf(one.Path), site.AddressOf(other.Path))));
        return ordered;
    }

    /// <summary>Adds the index: one plain file, or blocks of lines with an index of their own.</summary>
    /// <param name="filename">The name of the file of records.</param>
    /// <param name="add">Adds a member of the archive: its path, no fewer bytes than it will have, and what writes it.</param>
    public void Add(string filename, Action<string, long, Action<Stream>> add)
    {
        var atMost = records.Sum(record => LengthOf(record.File));
        if (records.Count <= MostPlainLines)
        {
            add(PlainFile, atMost, stream =>
            {
                foreach (var (file, place) in records)
                {
                    stream.Write(LineOf(file, place, filename));
                }
            });
            return;
        }

        List<byte[]> blocks = [JsonText.Line("!meta 0 ", static json =>
        {
            json.WriteString("format", "cdxj-gzip-1.0");
            json.WriteString("filename", BlocksName);
        })];
        add($"indexes/{BlocksName}", StoredGzipStream.LengthOf(atMost) + (32L * (records.Count / LinesOfBlock)), stream =>
        {
            foreach (var block in records.Chunk(LinesOfBlock))
            {
                blocks.Add(WriteBlock(block, filename, stream));
            }
        });
        add("indexes/index.idx", blocks.Sum(static line => (long)line.Length), stream => blocks.ForEach(line => stream.Write(line)));
    }

    // Returns the line that leads to the block.
    private byte[] WriteBlock((OutputFile File, RecordPlace Place)[] block, string filename, Stream stream)
    {
        var lines = Array.ConvertAll(block, record => LineOf(record.File, record.Place, filename));
        var start = stream.Position;
        using var hashed = new HashingStream(stream);
        using var member = new StoredGzipStream(hashed, lines.Sum(static line => line.Length));
        Array.ForEach(lines, line => member.Write(line));
        member.Finish();
        return JsonText.Line(HeadOf(block[0].File), json =>
        {
            json.WriteNumber("offset", start);
            json.WriteNumber("length", hashed.Length);
            json.WriteString("digest", $"sha256:{hashed.Sha256()}");
            json.WriteString("filename", BlocksName);
        });
    }

    // Numbers as strings, as the first writer of this format has them and its readers take them.
    private byte[] LineOf(OutputFile file, RecordPlace place, string filename) => JsonText.Line(HeadOf(file), json =>
    {
        json.WriteString("url", site.AddressOf(file.Path));
        json.WriteString("digest", $"sha256:{file.Facts.Sha256}");
        json.WriteString("mime", MediaTypes.Of(file.Path).Split(';')[0]);
        json.WriteString("filename", filename);
        json.WriteString("offset", place.Offset.ToString(CultureInfo.InvariantCulture));
        json.WriteString("length", place.Length.ToString(CultureInfo.InvariantCulture));
        json.WriteString("status", "200");
        json.WriteString("recordDigest", $"sha256:{Convert.ToHexStringLower(place.Digest)}");
    });

    private string HeadOf(OutputFile file) => $"{CdxKey.Of(site.AddressOf(file.Path))} {timestamp} ";

    // Key and address, three characters for every byte; digests, type and numbers.
    private long LengthOf(OutputFile file) => (2 * (site.Address.AbsoluteUri.Length + (3 * Encoding.UTF8.GetByteCount(file.Path)))) + 512;
}
