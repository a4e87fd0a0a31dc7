import type { IncomingMessage } from 'node:http';
import type { Plugin } from 'vite';
import { MockShop } from './MockShop.ts';

/** A stand-in for the server while one draws pages: answers from memory, forgets everything at the end, never shipped. */
export function mockServer(): Plugin {
  const shop = new MockShop(Number(process.env.MOCK_TASKS ?? 40));
  return {
    name: 'countersign-mock-server',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const url = new URL(request.url ?? '/', 'http://localhost');
        if (!url.pathname.startsWith('/api/')) {
          next();
          return;
        }
        void bodyOf(request).then((body) => {
          const answer = shop.answer(request.method ?? 'GET', url, body);
          response.statusCode = answer.status;
          response.setHeader('Content-Type', 'application/json');
          response.end(JSON.stringify(answer.body));
        });
      });
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk as Buffer);
  }
  const text = Buffer.concat(chunks).toString('utf8');
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
