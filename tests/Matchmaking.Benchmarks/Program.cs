using Matchmaking.Benchmarks;
using Matchmaking.Benchmarks.Following;
using Matchmaking.Benchmarks.Mail;
using Matchmaking.Benchmarks.Matching;
using Matchmaking.Benchmarks.Outbound;
using Matchmaking.Benchmarks.Pages;
using Matchmaking.Benchmarks.Year;

return args switch
{
    [] or ["service"] => await ServiceBench.Run(),
    ["matching", .. var settings] => await MatchingBench.Run(settings),
    ["following", .. var parts] => await FollowingBench.Run(parts),
    ["mail", .. var parts] => await MailBench.Run(parts),
    ["pages", .. var parts] => await PageBench.Run(parts),
    ["text"] => await TextBench.Run(),
    ["webhooks"] => await WebhookBench.Run(),
    ["year", .. var settings] => await YearBench.Run(settings),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("bench [service]: start, requests, throughput and memory of the service, beside PostgreSQL alone");
    Console.Error.WriteLine($"{BenchOptions.Usage}: the matching engine beside PostgreSQL and Lucene.Net");
    Console.Error.WriteLine($"{FollowingBench.Usage}: how soon lists follow events, how fast events are folded anew, and the memory that an hour of them leaves");
    Console.Error.WriteLine($"{MailBench.Usage}: mail to a server that fails from a service that is killed, and commands while the server is dead");
    Console.Error.WriteLine($"{PageBench.Usage}: how long pages take, with the real cases loaded, at fifty a second");
    Console.Error.WriteLine("bench text: the text rule beside BM25, word overlap and no text on the judged set, and what reading and scoring cost");
    Console.Error.WriteLine("bench webhooks: whether a receiver of webhooks that never answers slows commands");
    Console.Error.WriteLine($"{YearBench.Usage}: a year with people who are late, and whether the service did what it had to");
    return 1;
}
