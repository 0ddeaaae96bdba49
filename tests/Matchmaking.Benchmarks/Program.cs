using Matchmaking.Benchmarks;

return args switch
{
    [] or ["service"] => await ServiceBench.Run(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("bench [service]: start, requests, throughput and memory of the service, beside PostgreSQL alone");
    return 1;
}
