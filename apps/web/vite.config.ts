import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';

const packages = (...names: string[]): RegExp => new RegExp(`node_modules[\\\\/](${names.join('|')})[\\\\/]`);

export default defineConfig(({ command }) => ({
  plugins: [reactRouter()],
  optimizeDeps: { include: ['@mantine/core'] }, // else the first page in development answers 504 and reloads
  server: { fs: { allow: ['../..'] } }, // texts of the features and the kernel live outside apps/web
  environments: {
    client: {
      build: {
        rolldownOptions: {
          output: {
            // three shared files instead of seventeen: counts on HTTP/1.1
            codeSplitting: {
              groups: [
                { name: 'react', test: packages('react', 'react-dom', 'scheduler'), priority: 3 },
                { name: 'app', test: packages('react-router'), priority: 2 },
                { name: 'ui', test: /node_modules/, minShareCount: 3, priority: 1 },
              ],
            },
          },
        },
      },
    },
    ssr: {
      // without this React's slow development renderer runs unless NODE_ENV is set: 35 against 85 pages a second
      ...(command === 'build' ? { define: { 'process.env.NODE_ENV': '"production"' } } : {}),
      // build: one self-contained server file, one copy of react-router; development: CommonJS packages must stay outside
      resolve: { noExternal: command === 'build' ? true : undefined },
      build: { rollupOptions: { input: './app/server.ts' } },
    },
  },
}));
