// Does what standard input says, a JSON list of steps, at the address given, and prints what came of each as JSON.
//   node client.mjs http://127.0.0.1:7070/mcp '{"Authorization":"Bearer ..."}' < steps.json
import { readFileSync } from 'node:fs';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';

const [url, headers] = process.argv.slice(2);
const steps = JSON.parse(readFileSync(0, 'utf8'));
const client = new Client({ name: 'boussole-test', version: '1.0.0' });
const transport = new StreamableHTTPClientTransport(new URL(url), {
  requestInit: { headers: JSON.parse(headers ?? '{}') },
});

const deeds = {
  connect: async () => {
    await client.connect(transport);
    return {
      server: client.getServerVersion(),
      capabilities: client.getServerCapabilities(),
      instructions: client.getInstructions(),
      protocol: transport.protocolVersion,
      session: transport.sessionId ?? null,
    };
  },
  list: async () => client.listTools(),
  call: async (step) => client.callTool({ name: step.name, arguments: step.arguments }),
  ping: async () => client.ping(),
};

const results = [];
for (const step of steps) {
  try {
    results.push({ result: await deeds[step.do](step) });
  } catch (error) {
    results.push({ error: { name: error.name, code: error.code ?? null, message: String(error.message) } });
  }
}
await client.close().catch(() => {});
// a pipe takes long answers in parts: the end waits until all of it is written
process.stdout.write(JSON.stringify(results) + '\n', () => process.exit(0));
