using Matchmaking.Benchmarks;
using Matchmaking.Benchmarks.Matching;

return args switch
{
    [] or ["service"] => await ServiceBench.Run(),
    ["matching", .. var settings] => await MatchingBench.Run(settings),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("bench [service]: start, requests, throughput and memory of the service, beside PostgreSQL alone");
    Console.Error.WriteLine($"{BenchOptions.Usage}: the matching engine beside PostgreSQL and Lucene.Net");
    return 1;
}
