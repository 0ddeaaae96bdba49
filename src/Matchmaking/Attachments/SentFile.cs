using System.Collections.Immutable;
using System.Reflection;
using System.Security.Cryptography;
using Matchmaking.Deeds;
using Matchmaking.Vocabularies;
using Matchmaking.Web;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace Matchmaking.Attachments;

/// <summary>A file as somebody sends it to be attached, with what they call it and all that is wrong with it.</summary>
public sealed record SentFile(string? Title, byte[] Content, ImmutableArray<FieldError> Errors) : IEndpointParameterMetadataProvider
{
    public const int LargestBytes = 5 * 1024 * 1024;

    /// <summary>A request is read so far that who sends too much is told so, rather than cut off.</summary>
    public const int LargestRequest = 5 * LargestBytes;

    const int LongestTitle = 200;

    public FileKind? Kind { get; } = FileKinds.Of(Content);

    public string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(Content));

    /// <summary>Commands are written to the log when they fail; what somebody attaches is not for who reads that.</summary>
    public override string ToString() => $"a file of {Content.Length} bytes";

    public static async ValueTask<SentFile?> BindAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = LargestRequest;
        if (!context.Request.HasFormContentType) return Of(null, [], $"send a form with the file and its title");
        try
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            var sent = await Read(form.Files.GetFile("file"), form["title"], context.RequestAborted);
            context.Features.Set(new BodyDigest($"{sent.Hash} {sent.Title}"));
            return sent;
        }
        catch (Exception wrong) when (wrong is BadHttpRequestException or InvalidDataException or IOException)
        {
            return Of(null, [], $"cannot be read to its end, or is much too large");
        }
    }

    public static Task<SentFile> Of(PostedForm form, CancellationToken cancellation) => Read(form.File("file"), form.Text("title"), cancellation);

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) => builder.Metadata.Add(new FileBody("multipart/form-data"));

    static async Task<SentFile> Read(IFormFile? file, string? title, CancellationToken cancellation)
    {
        if (file is null) return Of(title, [], $"choose a file");
        if (file.Length > LargestBytes) return Of(title, [], $"is larger than {LargestBytes / 1024 / 1024} MB");
        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancellation);
        return Of(title, content.ToArray());
    }

    /// <summary>A file whose content is at hand.</summary>
    public static SentFile Of(string? title, byte[] content) => Of(title, content, Wording.Unless(content.Length > 0, $"is empty"));

    static SentFile Of(string? title, byte[] content, Wording? wrong)
    {
        title = string.IsNullOrWhiteSpace(title) ? null : title.Trim();
        var sent = new SentFile(title, content, []);
        return sent with { Errors = [.. sent.Faults(wrong)] };
    }

    IEnumerable<FieldError> Faults(Wording? wrong)
    {
        if (Title is null) yield return new FieldError("title", $"say what it is, in one line");
        else if (Title.Length > LongestTitle) yield return new FieldError("title", $"say it in at most {LongestTitle} characters");
        if (wrong is not null) yield return new FieldError("file", wrong);
        else if (Kind is null) yield return new FieldError("file", $"is no PDF, Word document, Excel workbook, PNG or JPEG without macros, whatever its name says");
    }
}
