using Sourcebound.Output;

namespace Sourcebound.Engines;

/// <summary>Work on many things at once, a few at a time.</summary>
internal static class Turns
{
    /// <summary>Takes each thing in turn; what stops one turn stops them all, under its own name.</summary>
    public static void ForEach<T>(IEnumerable<T> things, Action<T> turn)
    {
        try
        {
            Parallel.ForEach(things, turn);
        }
        catch (AggregateException failures) when (failures.InnerExceptions.OfType<OutputException>().FirstOrDefault() is { } failure)
        {
            throw new OutputException(failure.Message, failure);
        }
    }
}
