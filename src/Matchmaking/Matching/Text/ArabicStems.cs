using Lucene.Net.Analysis.Ar;

namespace Matchmaking.Matching;

/// <summary>
/// Arabic words without diacritics, in one form of alef, ya and ta marbuta, without article and endings; and the plurals that change
/// a word inside, which no ending shows, brought to their singular.
/// </summary>
internal static class ArabicStems
{
    private static readonly ArabicNormalizer Normalizer = new();
    private static readonly ArabicStemmer Stemmer = new();

    private static readonly string[] Possessives = ["ها", "هم", "هن", "نا", "كم"];

    private static readonly Dictionary<string, string> Singulars = Pairs("""
        أنهار نهر | بحار بحر | جزر جزيرة | أنواع نوع | طيور طائر | موارد مورد | نظم نظام | شعاب شعب | بحيرات بحيرة | أشجار شجرة | جبال جبل | بذور بذرة
        أسماك سمكة | حشرات حشرة | سلاحف سلحفاة | حيتان حوت | أفيال فيل | فيلة فيل | نمور نمر | أسود أسد | حيوانات حيوان | نباتات نبات | مشاتل مشتل
        محاصيل محصول | مراعي مرعى | سواحل ساحل | موائل موئل | أراضي أرض | تربة ترب | أمراض مرض | آفات آفة | قوارض قارض | جرذان جرذ | فئران فأر | مصايد مصيدة
        صيادين صياد | صيادون صياد | مزارعين مزارع | مزارعون مزارع | رعاة راعي | قوانين قانون | تشريعات تشريع | خبراء خبير | بحوث بحث | أبحاث بحث | دراسات دراسة
        مؤشرات مؤشر | تقارير تقرير | خطط خطة | أهداف هدف | سياسات سياسة | استراتيجيات استراتيجية | بيانات بيان | خرائط خريطة | صور صورة | أقمار قمر | حدائق حديقة
        محميات محمية | منافع منفعة | جينات جين | معارف معرفة | شعوب شعب | مجتمعات مجتمع | نساء امرأة | شباب شاب | مدارس مدرسة | جامعات جامعة | مختبرات مختبر
        أعشاب عشب | زهور زهرة | أزهار زهرة | ملقحات ملقح | مبيدات مبيد | نفايات نفاية | ملوثات ملوث | كثبان كثيب | أهوار هور | ثدييات ثديي | زواحف زاحف
        شباك شبكة | سدود سد | قنوات قناة | آبار بئر | مخاطر خطر | كوارث كارثة | حرائق حريق | فطريات فطر | مراجين مرجان | صقور صقر | أصناف صنف | سلالات سلالة
        شتلات شتلة | مروج مرج | واحات واحة | وديان وادي | أحواض حوض | مجتمعي مجتمع | مدن مدينة | حوافز حافز | صناديق صندوق | أسواق سوق
        """);

    /// <summary>The stem of a word; the same for a word and its plural, with an article or without.</summary>
    public static string Of(string word) => Known(Normal(word));

    /// <summary>The word with a first letter taken off that may be a preposition; null where too little would be left.</summary>
    public static string? WithoutPreposition(string word)
    {
        var plain = Normal(word);
        return plain.Length >= 5 && plain[0] is 'ل' or 'ب' or 'ف' or 'ك' or 'و' or 'س' ? Known(plain[1..]) : null;
    }

    private static string Known(string normal) => Singulars.GetValueOrDefault(Bare(normal)) ?? Bare(normal);

    private static string Bare(string normal)
    {
        var letters = normal.ToCharArray();
        var stem = new string(letters, 0, Stemmer.Stem(letters, letters.Length));
        // The ta of idaratuha, "its management", is the ta marbuta of idara.
        return stem.Length > 3 && stem[^1] == 'ت' && Array.Exists(Possessives, ending => normal.EndsWith(ending, StringComparison.Ordinal)) ? stem[..^1] : stem;
    }

    private static string Normal(string word)
    {
        var letters = word.ToCharArray();
        return new string(letters, 0, Normalizer.Normalize(letters, letters.Length));
    }

    private static Dictionary<string, string> Pairs(string lines)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in lines.Split(['|', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            pairs[Bare(Normal(pair.Split(' ')[0]))] = Bare(Normal(pair.Split(' ')[1]));
        return pairs;
    }
}
