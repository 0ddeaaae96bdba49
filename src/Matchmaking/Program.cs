using Matchmaking.Matching;

if (args is ["rank", ..])
    return RankCommand.Run(args[1..], Console.Out, Console.Error);

var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();
await app.RunAsync();
return 0;
