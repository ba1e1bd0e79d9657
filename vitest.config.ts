import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['isnad-source'] },
  ssr: { resolve: { conditions: ['isnad-source'], externalConditions: ['isnad-source'] } },
  // Machines are shared and noisy: a limit of time is only there to end what hangs.
  test: { testTimeout: 60_000, include: ['core/src/**/*.test.ts', 'desk/src/**/*.test.ts', 'web/src/**/*.test.ts', 'test/**/*.test.ts'] },
});
