using Matchmaking.MailServer;

// A real mail server for tests and measures, as a process of its own: it keeps what it takes in a folder, and fails as it is told to.
return await MailServing.Run(Behaviour.From(args));
