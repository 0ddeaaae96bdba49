using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Web;

namespace Matchmaking.Attachments.Arriving;

/// <summary>The file of a form: chosen in it, or arrived before it piece by piece.</summary>
public sealed class ArrivedFile(ArrivingFiles files)
{
    /// <summary>The field that names a file which arrived before the form.</summary>
    public const string Field = "arrived";

    /// <summary>Attaches it from a record's page; once it stands with its record, what was kept on its way is not needed any more.</summary>
    /// <param name="record">The address of the record, behind the language.</param>
    public async Task<IResult> Attach(
        PostedForm form, Visit visit, string record, Func<SentFile, Act, object> command, Func<Task<IResult>> again, CancellationToken cancellation)
    {
        var file = await Of(form, visit.Actor, cancellation);
        return await form.Do(
            AttachmentsPanel.Attach,
            act => command(file, act),
            async _ =>
            {
                if (Named(form, visit.Actor) is (var fileId, var personId)) await files.End(fileId, personId);
                return Results.LocalRedirect(visit.To($"{record}#attached"));
            },
            again);
    }

    async Task<SentFile> Of(PostedForm form, Actor actor, CancellationToken cancellation) =>
        form.File("file") is null && Named(form, actor) is (var fileId, var personId) && await files.Whole(fileId, personId) is { } content
            ? SentFile.Of(form.Text("title"), content)
            : await SentFile.Of(form, cancellation);

    static (Guid FileId, Guid PersonId)? Named(PostedForm form, Actor actor) =>
        Guid.TryParse(form.Text(Field), out var fileId) && actor.PersonId is { } personId ? (fileId, personId) : null;
}
