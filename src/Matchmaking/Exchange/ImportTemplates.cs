using System.Text;
using MiniExcelLibs;

namespace Matchmaking.Exchange;

/// <summary>Empty sheets with the columns that an import reads.</summary>
public static class ImportTemplates
{
    public static byte[] Csv() => Encoding.UTF8.GetBytes(string.Join(',', FlatColumns.Template) + "\r\n");

    public static byte[] Xlsx()
    {
        using var file = new MemoryStream();
        file.SaveAs(new[] { FlatColumns.Template.ToDictionary(column => column, _ => (object?)null) });
        return file.ToArray();
    }
}
