using Matchmaking.Developers;
using Matchmaking.Matching;
using Matchmaking.Start;

return args switch
{
    ["rank", .. var rest] => RankCommand.Run(rest, Console.Out, Console.Error),
    ["demo", .. var rest] => await Demo.Run(rest),
    ["up", .. var rest] => await Up.Run(rest),
    ["rebuild", .. var rest] => await RebuildCommand.Run(rest),
    ["openapi", var file] => await OpenApiFile.Write(file),
    _ => await Tools.Run(args),
};
