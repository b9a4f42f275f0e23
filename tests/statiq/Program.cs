using Sourcebound.Engines.Statiq;
using Statiq.App;

return await Bootstrapper.Factory.CreateWeb(args).AddSourcebound().RunAsync();
