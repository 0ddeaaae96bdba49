namespace Matchmaking.Developers;

/// <summary>The document of the API as its pages show it: operations by group, and what refusals mean.</summary>
public sealed record ApiBook(IReadOnlyList<ApiGroup> Groups, IReadOnlyList<ApiAnswer> Refusals)
{
    public ApiGroup? Named(string slug) => Groups.FirstOrDefault(group => group.Slug == slug);

    /// <summary>The operations in whose address, purpose or roles all of the typed words stand.</summary>
    public IEnumerable<(ApiGroup Group, ApiOperation Operation)> Find(string typed)
    {
        var words = typed.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Groups.SelectMany(group => group.Operations.Where(operation => words.All(operation.Speaks)).Select(operation => (group, operation)));
    }
}

/// <summary>Operations that belong together.</summary>
/// <param name="Slug">Its part of an address.</param>
public sealed record ApiGroup(string Name, string Slug, string About, IReadOnlyList<ApiOperation> Operations);

/// <summary>One method at one path.</summary>
/// <param name="Id">Its name in the document, and its place on a page.</param>
/// <param name="IsOpen">Whether it asks for no token.</param>
public sealed record ApiOperation(string Id, string Method, string Path, string Summary, string WhoMay, bool IsOpen)
{
    public IReadOnlyList<ApiField> Parameters { get; init; } = [];
    public ApiBody? Body { get; init; }
    public IReadOnlyList<ApiAnswer> Answers { get; init; } = [];

    public bool Speaks(string word) =>
        new[] { Method, Path, Summary, WhoMay }.Any(text => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}

/// <summary>A parameter of an address or a header, or a field of a body.</summary>
/// <param name="In">Where it is sent; null in a body.</param>
public sealed record ApiField(string Name, string? In, string Type, bool Required, IReadOnlyList<string> Values, string? About);

/// <summary>What is sent: fields and a sample of them, or a file of one of these types.</summary>
public sealed record ApiBody(IReadOnlyList<string> Types, IReadOnlyList<ApiField> Fields, string? Sample);

/// <summary>What comes back with a status.</summary>
/// <param name="Sample">How it looks; null where the document does not say.</param>
public sealed record ApiAnswer(string Status, string About, IReadOnlyList<string> Types, string? Sample)
{
    public bool IsRefusal => Status[0] is '4' or '5';
}
