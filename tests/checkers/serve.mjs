// node serve.mjs OUT COMMAND…: serves OUT while COMMAND runs, which finds the address in SITE_ADDRESS, and ends with its exit code.
import { spawn } from 'node:child_process';
import { pagesOf, serve } from './site.mjs';

const [folder, command, ...commandArguments] = process.argv.slice(2);
await pagesOf(folder);
const server = await serve(folder);
const child = spawn(command, commandArguments, {
  stdio: ['ignore', 'inherit', 'inherit'],
  env: { ...process.env, SITE_ADDRESS: server.address },
});
process.exitCode = await new Promise((ended) => {
  child.on('error', (error) => {
    console.error(error.message);
    ended(1);
  });
  child.on('exit', (code) => ended(code ?? 1));
});
await server.close();
