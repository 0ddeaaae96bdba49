using System.Net;
using System.Net.Sockets;
using SmtpServer;

namespace Matchmaking.MailServer;

/// <summary>Runs the server until the process is ended; the first line that it says is its port.</summary>
public static class MailServing
{
    public static async Task<int> Run(Behaviour behaviour)
    {
        var port = behaviour.Port == 0 ? FreePort() : behaviour.Port;
        if (behaviour.Silent) return await SayNothing(port);
        var services = new SmtpServer.ComponentModel.ServiceProvider();
        var faults = new Faults(behaviour);
        services.Add(new Addressees(faults, behaviour));
        services.Add(new KeptMails(behaviour.Folder));
        var options = new SmtpServerOptionsBuilder()
            .ServerName("mail.test")
            .Endpoint(endpoint => endpoint.Endpoint(new IPEndPoint(IPAddress.Loopback, port)))
            .Build();
        var serving = new SmtpServer.SmtpServer(options, services).StartAsync(CancellationToken.None);
        Console.WriteLine(port);
        await serving;
        return 0;
    }

    static async Task<int> SayNothing(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        Console.WriteLine(port);
        var connections = new List<TcpClient>();
        while (true) connections.Add(await listener.AcceptTcpClientAsync());
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
