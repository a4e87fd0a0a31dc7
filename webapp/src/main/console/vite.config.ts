import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { mockServer } from './dev/mockServer.ts';

/** Where `npm run dev` finds its API: a running server, or the small stand-in of dev/ when none is named. */
const server = process.env.COUNTERSIGN_URL;

/** The server must see the address that the browser sees, or it takes us for another site. */
const behind = (target: string) => ({ target, changeOrigin: false });

const chunk = (name: string, packages: string) => ({
  name,
  test: new RegExp(`node_modules[\\\\/](${packages})[\\\\/]`),
});

export default defineConfig({
  plugins: [react(), ...(server ? [] : [mockServer()])],
  server: server ? { proxy: { '/api': behind(server) } } : undefined,
  build: {
    target: 'es2022',
    outDir: process.env.CONSOLE_OUT ?? '../../../target/console',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [chunk('react', 'react|react-dom|scheduler'), chunk('mantine', '@mantine|@floating-ui')],
        },
      },
    },
  },
  test: { environment: 'jsdom', testTimeout: 60_000 },
});
