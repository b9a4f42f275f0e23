namespace Sourcebound.Archive.Verify.Warc;

/// <summary>Judges a WARC file: where its records begin and end, what their headers say, and the digests of what they hold.</summary>
/// <param name="name">Its name in the package; empty when it was given by itself.</param>
/// <param name="report">The package it lies in.</param>
internal sealed class WarcJudge(string name, Report report)
{
    private const int MostRest = 64 << 20;

    private static readonly string[] Computed = ["sha256", "sha1"];

    private readonly Part framing = report.Part("WARC records");
    private readonly Part digests = report.Part("WARC block and payload digests");
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly List<WarcRecord> records = [];

    /// <summary>Judges it, and gives its records.</summary>
    /// <param name="file">The file, at its beginning.</param>
    public IReadOnlyList<WarcRecord> Judge(Stream file)
    {
        Span<byte> magic = stackalloc byte[2];
        var isCompressed = file.ReadAtLeast(magic, 2, throwOnEndOfStream: false) == 2 && magic is [0x1F, 0x8B];
        file.Position = 0;
        if (isCompressed)
        {
            JudgeMembers(new GzipMembers(file));
        }
        else
        {
            JudgePlain(new ForwardReader(file));
        }

        if (records.Count == 0)
        {
            framing.Fault("warc-empty", name, "it holds no record that can be read", scope: report);
        }
        else if (records[0].Type != "warcinfo")
        {
            report.Note("it does not begin with a `warcinfo` record, which the standard recommends", name);
        }

        return records;
    }

    private void JudgeMembers(GzipMembers members)
    {
        var gzip = report.Part("gzip members");
        while (members.Next())
        {
            gzip.Count++;
            var reader = new ForwardReader(members);
            var first = records.Count;
            while (!reader.IsAtEnd && JudgeRecord(reader, members.Start, isPlain: false))
            {
            }

            // After a record that breaks off, the next member begins one again.
            if (!reader.Drain(MostRest))
            {
                gzip.Fault("gzip-bomb", name, $"more than {MostRest} bytes follow its record; the rest of the file is not unpacked", offset: members.Start, scope: report);
                framing.Unjudged++;
                return;
            }

            foreach (var record in records.Skip(first))
            {
                record.Length = members.At - members.Start;
            }

            if (records.Count > first + 1)
            {
                report.Note("several records are compressed together, so that no index can lead to one of them", name);
            }

            if (members.Fault is { } fault)
            {
                gzip.Fault(fault.Code, name, fault.Message, records.Count > first ? records[^1].Id : null, members.Start, report);
                if (fault.Code is "gzip-deflate" or "gzip-truncated")
                {
                    framing.Unjudged++;
                    return;
                }
            }
        }

        if (members.Fault is { } last)
        {
            gzip.Fault(last.Code, name, last.Message, offset: members.Start, scope: report);
        }
    }

    private void JudgePlain(ForwardReader reader)
    {
        while (!reader.IsAtEnd)
        {
            var start = reader.Position;
            var before = records.Count;
            if (!JudgeRecord(reader, start, isPlain: true))
            {
                // Where the next record begins can only be told from the length of this one.
                if (!reader.IsAtEnd)
                {
                    report.Note($"what follows byte {reader.Position} was not judged", name);
                    framing.Unjudged++;
                }

                return;
            }

            if (records.Count > before)
            {
                records[^1].Length = reader.Position - start;
            }
        }
    }

    // Gives whether reading can go on behind it.
    private bool JudgeRecord(ForwardReader reader, long offset, bool isPlain)
    {
        framing.Count++;
        var head = WarcHead.Read(reader, out var fault);
        if (fault is { } wrong)
        {
            framing.Fault(wrong.Code, name, wrong.Message, head?.Id, offset, report);
        }

        if (head is null)
        {
            return false;
        }

        foreach (var (code, message) in WarcFields.Faults(head))
        {
            framing.Fault(code, name, message, head.Id, offset, report);
        }

        if (head.Id is { Length: > 0 } id && !ids.Add(id))
        {
            framing.Fault("warc-duplicate-id", name, "another record has the same name", id, offset, report);
        }

        if (head.Length is not { } length)
        {
            return false;
        }

        using var block = new WarcBlock(head, Computed);
        var isWhole = reader.Copy(length, block.Append);
        records.Add(new WarcRecord(
            head.Type, head.Id ?? "", head.Address, offset, head["WARC-Payload-Digest"] ?? head["WARC-Block-Digest"], block.Payload("sha256"), block.Payload("sha1"), isWhole));
        if (!isWhole)
        {
            framing.Fault(
                isPlain ? "warc-truncated" : "warc-content-length",
                name,
                $"its block has {block.Length} bytes, its `Content-Length` says {length}",
                head.Id,
                offset,
                report);
            return false;
        }

        block.Judge((code, message) => digests.Fault(code, name, message, head.Id, offset, report), digests, report, name);
        if (reader.Takes("\r\n\r\n"u8))
        {
            return true;
        }

        framing.Fault(
            reader.IsAtEnd ? "warc-truncated" : "warc-content-length",
            name,
            reader.IsAtEnd ? "the file ends before the two line ends after its block" : $"two line ends do not follow its block of {length} bytes",
            head.Id,
            offset,
            report);
        return false;
    }
}
