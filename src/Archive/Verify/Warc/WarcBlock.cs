namespace Sourcebound.Archive.Verify.Warc;

/// <summary>The block of a record while it runs past: its digests, and those of its payload.</summary>
internal sealed class WarcBlock : IDisposable
{
    private readonly WarcHead head;
    private readonly Digests block;
    private readonly HttpBody? http;
    private readonly StatedDigest? ofBlock;
    private readonly StatedDigest? ofPayload;

    /// <summary>Begins it.</summary>
    /// <param name="head">The record's header.</param>
    /// <param name="computed">The digests that are wanted, whatever is stated.</param>
    public WarcBlock(WarcHead head, IReadOnlyCollection<string> computed)
    {
        this.head = head;
        ofBlock = head["WARC-Block-Digest"] is { } block ? StatedDigest.Read(block) : null;
        ofPayload = head["WARC-Payload-Digest"] is { } payload ? StatedDigest.Read(payload) : null;
        string[] algorithms = [.. computed, .. new[] { ofBlock, ofPayload }.OfType<StatedDigest>().Select(static digest => digest.Algorithm)];
        this.block = new Digests(algorithms);
        http = head.Type is "response" or "request" or "revisit" && head["Content-Type"]?.StartsWith("application/http", StringComparison.OrdinalIgnoreCase) == true
            ? new HttpBody(algorithms) : null;
    }

    /// <summary>Number of bytes so far.</summary>
    public long Length => block.Length;

    /// <summary>A digest of the payload.</summary>
    public byte[] Payload(string algorithm) => (http is { HasHead: true } ? http.Raw : block).Get(algorithm) ?? [];

    /// <summary>Takes in bytes.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        block.Append(bytes);
        http?.Append(bytes);
    }

    /// <summary>Holds it against what the header states.</summary>
    public void Judge(Action<string, string> fault, Part part, Report report, string name)
    {
        JudgeBlock(fault, part, report, name);
        if (ofPayload is null)
        {
            return;
        }

        // A revisit names the payload of another record; of a record in segments each holds but a part.
        if (head.Type is "revisit" or "continuation" || head["WARC-Segment-Number"] is not null || !ofPayload.IsKnown)
        {
            part.Unjudged++;
            report.Note(ofPayload.IsKnown
                ? "payload digests of `revisit` records and of records in segments were not judged: their payload lies elsewhere"
                : $"digests by `{ofPayload.Algorithm}` were not judged", name);
            return;
        }

        part.Count++;
        var isSame = http is null
            ? ofPayload.Is(block.Get(ofPayload.Algorithm))
            : ofPayload.Is(http.Raw.Get(ofPayload.Algorithm)) || (http.Joined is { } joined && ofPayload.Is(joined.Get(ofPayload.Algorithm)));
        if (!isSame)
        {
            fault("warc-payload-digest", $"its payload has the {ofPayload.Algorithm} {(http?.Raw ?? block).Hex(ofPayload.Algorithm)}, stated is {ofPayload.Value}");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        block.Dispose();
        http?.Dispose();
    }

    private void JudgeBlock(Action<string, string> fault, Part part, Report report, string name)
    {
        if (ofBlock is null)
        {
            report.Note($"`{head.Type}` records without a block digest: their bytes are held by nothing but {(ofPayload is null ? "the archive around them" : "their payload digest")}", name);
        }
        else if (!ofBlock.IsKnown)
        {
            part.Unjudged++;
            report.Note($"digests by `{ofBlock.Algorithm}` were not judged", name);
        }
        else
        {
            part.Count++;
            if (!ofBlock.Is(block.Get(ofBlock.Algorithm)))
            {
                fault("warc-block-digest", $"its block has the {ofBlock.Algorithm} {block.Hex(ofBlock.Algorithm)}, stated is {ofBlock.Value}");
            }
        }
    }
}
