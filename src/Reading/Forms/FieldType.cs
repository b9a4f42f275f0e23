namespace Sourcebound.Reading.Forms;

/// <summary>What a field of a record can hold.</summary>
internal enum FieldType
{
    /// <summary>Any words.</summary>
    Words,

    /// <summary>One word of a vocabulary.</summary>
    Term,

    /// <summary>Words of a vocabulary, each under a name of the editor's choice.</summary>
    Terms,

    /// <summary>An id.</summary>
    Id,

    /// <summary>A SHA-256.</summary>
    Sha256,

    /// <summary>A calendar day.</summary>
    Date,

    /// <summary>A calendar day, or the word <c>unknown</c>.</summary>
    DateOrUnknown,

    /// <summary>A point in time.</summary>
    Time,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A language tag.</summary>
    Language,

    /// <summary>A web address.</summary>
    WebAddress,

    /// <summary>Words, one or several times.</summary>
    ListOfWords,

    /// <summary>A record inside the record.</summary>
    Record,

    /// <summary>Records inside the record.</summary>
    ListOfRecords,
}
