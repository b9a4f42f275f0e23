using System.Globalization;
using Sourcebound.Model;
using Sourcebound.Reading.Forms;

namespace Sourcebound.Reading.Yaml;

/// <content>Days and times.</content>
internal sealed partial class RecordReader
{
    /// <summary>A calendar day, or null.</summary>
    public DateOnly? Date(string name) => Day(Scalar(name, FieldType.Date), name);

    /// <summary>A calendar day, or the word <c>unknown</c> for one that cannot be told.</summary>
    public (DateOnly? Date, bool IsUnknown) DateOrUnknown(string name) => Scalar(name, FieldType.DateOrUnknown) switch
    {
        { IsPlain: true, Value: "unknown" } => (null, true),
        var scalar => (Day(scalar, name), false),
    };

    /// <summary>A point in time, or null.</summary>
    public DateTimeOffset? Time(string name)
    {
        if (Scalar(name, FieldType.Time) is not { } scalar)
        {
            return null;
        }

        var time = PointInTime.Parse(scalar.Value);
        if (time is null)
        {
            Report(scalar.Span, $"`{name}` is not a time", PointInTime.Help);
        }

        return time;
    }

    private DateOnly? Day(YamlScalar? scalar, string name)
    {
        if (scalar is null)
        {
            return null;
        }

        if (DateOnly.TryParseExact(scalar.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        Report(scalar.Span, $"`{name}` is not a day", "write it as `2022-02-25`");
        return null;
    }
}
