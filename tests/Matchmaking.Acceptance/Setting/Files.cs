using System.IO.Compression;
using System.Text;

namespace Matchmaking.Acceptance.Setting;

/// <summary>Files that people attach, and how they send them.</summary>
public static class Files
{
    /// <summary>A letter that differs from others by what it says.</summary>
    public static byte[] Letter(string says = "We ask for training.") => Encoding.UTF8.GetBytes($"%PDF-1.7\n{says}\n%%EOF");

    public static byte[] Archive(params (string Name, string Content)[] parts)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create))
            foreach (var (name, content) in parts)
            {
                using var part = archive.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        return file.ToArray();
    }

    public static async Task<Reply> Attaches(this HttpClient person, string record, byte[] file, string? title = "Letter of the ministry", string name = "scan0001.pdf")
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(file), "file", name } };
        if (title is not null) form.Add(new StringContent(title), "title");
        return await person.Sends(HttpMethod.Post, $"{record}/attachments", form);
    }
}
