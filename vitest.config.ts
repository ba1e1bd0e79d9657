import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['isnad-source'] },
  ssr: { resolve: { conditions: ['isnad-source'], externalConditions: ['isnad-source'] } },
  test: { include: ['core/src/**/*.test.ts', 'desk/src/**/*.test.ts', 'test/**/*.test.ts'] },
});
