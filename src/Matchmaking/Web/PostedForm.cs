using System.Globalization;
using Matchmaking.Deeds;
using Matchmaking.Vocabularies;
using Microsoft.Extensions.Primitives;
using Wolverine;

namespace Matchmaking.Web;

/// <summary>A form that somebody sent, and the way from it to a deed and back to a page.</summary>
public sealed class PostedForm
{
    /// <summary>The field by which two sendings of one form are known to be one.</summary>
    public const string Once = "once";

    readonly HttpContext context;
    readonly IFormCollection fields;
    readonly List<FieldError> unreadable = [];
    bool ignoresVersion;

    PostedForm(HttpContext context, IFormCollection fields) => (this.context, this.fields) = (context, fields);

    public static async ValueTask<PostedForm?> BindAsync(HttpContext context) =>
        new(context, context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : FormCollection.Empty);

    /// <summary>A form that was typed some other time.</summary>
    public static PostedForm Of(HttpContext context, IEnumerable<(string Name, string Value)> typed) => new(
        context,
        new FormCollection(typed.GroupBy(field => field.Name, field => field.Value).ToDictionary(field => field.Key, field => new StringValues([.. field]))));

    /// <summary>What the form says, without the marks that belong to one sending of it.</summary>
    public IEnumerable<(string Name, string Value)> Typed() => Typed(fields).Where(typed => typed.Name is not Once);

    /// <summary>What was typed; null where nothing was.</summary>
    public string? Text(string field) => fields[field].FirstOrDefault() is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    /// <summary>A file that was chosen; null where none was.</summary>
    public IFormFile? File(string field) => fields.Files.GetFile(field) is { FileName.Length: > 0 } file ? file : null;

    public IReadOnlyList<string> Chosen(string field) => [.. fields[field].OfType<string>().Where(choice => choice.Length > 0)];

    public bool Ticked(string field) => Text(field) is not null;

    public bool? YesOrNo(string field) => Text(field) is { } answer ? answer == "yes" : null;

    public int? Number(string field) =>
        Read<int>(field, text => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null, $"must be a whole number");

    public DateOnly? Day(string field) =>
        Read<DateOnly>(field, text => DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) ? day : null, $"must be a calendar day such as 2027-01-31");

    public Guid? RecordId(string field) => Read<Guid>(field, text => Guid.TryParse(text, out var recordId) ? recordId : null, $"is not one of the choices");

    /// <summary>Keeps errors that were found in reading a record out of the form.</summary>
    public void Refuse(IEnumerable<FieldError> errors) => unreadable.AddRange(errors);

    /// <summary>Does a deed; then leads on to another page, or shows the same one again with what stands against it.</summary>
    /// <param name="deed">The name of the form, by which the page knows where to show a refusal.</param>
    public Task<IResult> Do(string deed, Func<Act, object> command, Func<Answer, string> next, Func<Task<IResult>> again) =>
        Do(deed, command, answer => Task.FromResult(Results.LocalRedirect(Visit.To(next(answer)))), again);

    /// <summary>The same, where another deed follows.</summary>
    public async Task<IResult> Do(string deed, Func<Act, object> command, Func<Answer, Task<IResult>> next, Func<Task<IResult>> again)
    {
        if (!Visit.Actor.IsSignedIn) return Pages.Kept(context, fields);
        var answer = await Invoke(command);
        if (answer.Refusal is not { } refusal) return await next(answer);
        Visit.Attempt = new Attempt(deed, this, refusal);
        return await again();
    }

    /// <summary>Whether a script asks for a part of the page that is open, rather than a browser for a page.</summary>
    public bool IsLive => AsksLive(context.Request);

    public static bool AsksLive(HttpRequest request) => request.Headers.ContainsKey("HX-Request");

    /// <summary>The version of the record on which the form was opened.</summary>
    public long? Version => SeenVersion();

    /// <summary>Shows the form again as it was typed; nothing has been done.</summary>
    public async Task<IResult> Again(string deed, Func<Task<IResult>> page)
    {
        if (!Visit.Actor.IsSignedIn) return Pages.Kept(context, fields);
        Visit.HalfFilled = new HalfFilled(deed, this);
        return await page();
    }

    /// <summary>The form for a second deed on a record that a first one has just moved on.</summary>
    public PostedForm WithoutVersion() => new(context, fields) { ignoresVersion = true };

    /// <summary>The fields are read once before the deed is made, so that what is unreadable travels with it.</summary>
    Task<Answer> Invoke(Func<Act, object> command)
    {
        var act = new Act(Visit.Actor, Visit.Now) { SeenVersion = SeenVersion() };
        var deed = command(act).GetType();
        var asked = command(act with { Unreadable = [.. unreadable.Distinct()], RepetitionKey = RepetitionKey(deed) });
        return context.RequestServices.GetRequiredService<IMessageBus>().InvokeAsync<Answer>(asked, context.RequestAborted);
    }

    Visit Visit => context.RequestServices.GetRequiredService<Visit>();

    /// <summary>One form can lead to two deeds; and what was changed after going back is another request.</summary>
    string? RepetitionKey(Type deed) =>
        Text(Once) is null ? null : $"{context.Request.Path} {deed.Name} {string.Join('\n', Typed(fields).Select(field => $"{field.Name}={field.Value}"))}";

    /// <summary>What a form says, without the mark of our own page.</summary>
    public static IEnumerable<(string Name, string Value)> Typed(IFormCollection fields) =>
        fields.Where(field => field.Key != Mark).SelectMany(field => field.Value.OfType<string>(), (field, value) => (field.Key, value));

    const string Mark = "__RequestVerificationToken";

    long? SeenVersion() => !ignoresVersion && long.TryParse(Text("version"), out var version) ? version : null;

    T? Read<T>(string field, Func<string, T?> read, Wording otherwise) where T : struct
    {
        if (Text(field) is not { } text) return null;
        var value = read(text);
        if (value is null) unreadable.Add(new FieldError(field, otherwise));
        return value;
    }
}
