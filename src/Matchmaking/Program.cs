using JasperFx;
using Matchmaking;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddStore(builder.Configuration.GetConnectionString("Matchmaking") ?? "Host=127.0.0.1;Port=55432;Username=postgres;Database=matchmaking");
builder.AddBus();
var app = builder.Build();
app.MapPost("/try", async (Wolverine.IMessageBus bus) => await bus.InvokeAsync<Matchmaking.Deeds.Answer>(new Matchmaking.Participants.EnterPerson(Guid.CreateVersion7(), new Matchmaking.Deeds.Act(Matchmaking.Access.Actor.System("try"), DateTimeOffset.UtcNow))));
return await app.RunJasperFxCommands(args);
