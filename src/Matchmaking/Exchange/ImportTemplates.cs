using System.Text;
using Matchmaking.Exchange.Templates;
using Matchmaking.Vocabularies;

namespace Matchmaking.Exchange;

/// <summary>Empty sheets with the columns that an import reads; texts stand in the language of who fills them in.</summary>
public static class ImportTemplates
{
    public static byte[] Csv(string language) => Encoding.UTF8.GetBytes(string.Join(',', FlatColumns.Template(language)) + "\r\n");

    public static byte[] Xlsx(string language, Vocabulary vocabulary) => TemplateWorkbook.Make(language, vocabulary);
}
