namespace Sourcebound.Model;

/// <summary>A weekday that the text prints beside a whole date, such as "Friday, February 25, 2022".</summary>
/// <param name="Range">The weekday and the date.</param>
/// <param name="Weekday">The weekday.</param>
/// <param name="Date">The date beside it.</param>
internal sealed record WeekdayDate(TextRange Range, DayOfWeek Weekday, DateOnly Date);
