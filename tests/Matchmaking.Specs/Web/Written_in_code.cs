using System.Collections.Frozen;
using System.Reflection;
using System.Reflection.Emit;

namespace Matchmaking.Specs.Web;

/// <summary>All wordings that the compiled code makes, in whatever method, lambda or page.</summary>
static class Written_in_code
{
    const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    static readonly FrozenDictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToFrozenDictionary(code => code.Value);

    static readonly int Begins = typeof(Wording).GetConstructors().Single().MetadataToken;
    static readonly int Says = typeof(Wording).GetMethod(nameof(Wording.AppendLiteral))!.MetadataToken;

    /// <summary>Each English pattern with the types of what stands in its gaps.</summary>
    public static readonly ILookup<string, Type[]> Patterns = typeof(Wording).Assembly.GetTypes()
        .SelectMany(type => type.GetMembers(Any).OfType<MethodBase>())
        .SelectMany(WordingsIn)
        .ToLookup(made => made.Pattern, made => made.Gaps);

    /// <summary>The compiler makes each in one go: a new wording, then its parts in their order.</summary>
    static IEnumerable<(string Pattern, Type[] Gaps)> WordingsIn(MethodBase method)
    {
        var (text, gaps) = (0, new List<Type>());
        Wording? begun = null;
        foreach (var (code, operand) in Instructions(method))
        {
            if (code == OpCodes.Ldstr) text = operand;
            if (code.OperandType != OperandType.InlineMethod) continue;
            if (operand == Begins)
            {
                if (begun is not null) yield return (begun.Pattern, [.. gaps]);
                (begun, gaps) = (new Wording(0, 0), []);
            }
            else if (operand == Says) begun!.AppendLiteral(method.Module.ResolveString(text));
            else if (begun is not null && Filled(method, operand) is { } gap)
            {
                begun.AppendFormatted("");
                gaps.Add(gap);
            }
        }
        if (begun is not null) yield return (begun.Pattern, [.. gaps]);
    }

    /// <summary>The type of what is put into a gap, where that is what is called.</summary>
    static Type? Filled(MethodBase from, int token) => IsMadeOfTypes(token)
        && from.Module.ResolveMethod(token, from.DeclaringType?.GetGenericArguments(), from.IsGenericMethod ? from.GetGenericArguments() : null) is { } called
        && called.DeclaringType == typeof(Wording)
        ? called.GetGenericArguments()[0]
        : null;

    /// <summary>Table 0x2B: a generic method with its types (ECMA-335, II.22.29).</summary>
    static bool IsMadeOfTypes(int token) => token >>> 24 == 0x2B;

    static IEnumerable<(OpCode Code, int Operand)> Instructions(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } il) yield break;
        for (var at = 0; at < il.Length;)
        {
            var code = Codes[il[at] == 0xFE ? (short)(0xFE00 | il[++at]) : il[at]];
            at++;
            yield return (code, at + 4 <= il.Length ? BitConverter.ToInt32(il, at) : 0);
            at += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(il, at),
                _ => 4,
            };
        }
    }
}
