using Matchmaking.Benchmarks;

return args switch
{
    [] or ["service"] => await ServiceBench.Run(),
    ["text"] => await TextBench.Run(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("bench [service]: start, requests, throughput and memory of the service, beside PostgreSQL alone");
    Console.Error.WriteLine("bench text: the text rule beside BM25, word overlap and no text on the judged set, and what reading and scoring cost");
    return 1;
}
