using System.CommandLine;
using System.Globalization;

namespace Sourcebound.Cli;

/// <summary>The day of the edition with which an article begins: the one that is given, or today.</summary>
internal static class EditionDay
{
    private const string Format = "yyyy-MM-dd";

    /// <summary>The option by which it is given.</summary>
    public static Option<string?> Option()
    {
        var date = new Option<string?>("--date") { Description = "The day of the edition, such as 2022-02-25; today when left out", HelpName = "day" };
        date.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } given && !DateOnly.TryParseExact(given, Format, out _))
            {
                result.AddError($"--date: `{given}` is not a day; write it as 2022-02-25");
            }
        });
        return date;
    }

    /// <summary>The day, as it is written.</summary>
    public static string Of(string? given) => given ?? (GivenTime.OfEnvironment() ?? DateTimeOffset.UtcNow).UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);
}
