using System.CommandLine;
using System.Globalization;
using Sourcebound.Model;
using Sourcebound.Output;

namespace Sourcebound.Cli;

/// <summary>The time as whoever starts a command gives it. Builds never ask the machine's clock: the same input gives the same bytes, whenever it is built.</summary>
internal static class GivenTime
{
    private const string Variable = "SOURCE_DATE_EPOCH";

    /// <summary>The option that gives it.</summary>
    public static Option<DateTimeOffset?> Option() => new("--now")
    {
        Description = $"The time, which embargoes end by, such as 2022-02-25T06:00Z; {Variable} when left out",
        HelpName = "time",
        CustomParser = static result =>
        {
            var given = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (PointInTime.Parse(given) is not { } time)
            {
                result.AddError($"--now: `{given}` is not a time; {PointInTime.Help}");
                return null;
            }

            return time;
        },
    };

    /// <summary>The time that the environment gives, or null (https://reproducible-builds.org/specs/source-date-epoch/).</summary>
    /// <exception cref="OutputException">It gives something else.</exception>
    public static DateTimeOffset? OfEnvironment()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } given)
        {
            return null;
        }

        return long.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : throw new OutputException($"{Variable} is `{given}`, which is no number of seconds since 1970");
    }
}
