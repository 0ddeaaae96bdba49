using Matchmaking.Access;
using Matchmaking.Web;

namespace Matchmaking.Attachments.Arriving;

/// <summary>The file of a form: chosen in it, or arrived before it piece by piece.</summary>
public sealed class ArrivedFile(ArrivingFiles files)
{
    /// <summary>The field that names a file which arrived before the form.</summary>
    public const string Field = "arrived";

    public async Task<SentFile> Of(PostedForm form, Actor actor, CancellationToken cancellation) =>
        form.File("file") is null && Named(form, actor) is (var fileId, var personId) && await files.Whole(fileId, personId) is { } content
            ? SentFile.Of(form.Text("title"), content)
            : await SentFile.Of(form, cancellation);

    /// <summary>It stands with its record; what was kept on its way is not needed any more.</summary>
    public async Task Done(PostedForm form, Actor actor)
    {
        if (Named(form, actor) is (var fileId, var personId)) await files.End(fileId, personId);
    }

    static (Guid FileId, Guid PersonId)? Named(PostedForm form, Actor actor) =>
        Guid.TryParse(form.Text(Field), out var fileId) && actor.PersonId is { } personId ? (fileId, personId) : null;
}
