using Sourcebound.Output;

namespace Sourcebound.Engines;

/// <summary>Work on many things at once, a few at a time.</summary>
internal static class Turns
{
    private const int ManyFiles = 10_000;

    /// <summary>Gives the memory that a step has used up back before the next one begins, when there are many files; what stays is the list of them.</summary>
    public static void GiveBack(int files)
    {
        if (files > ManyFiles)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }
    }

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
