import { defineConfig } from "vitest/config";
import { ownWords } from "./vite.words.ts";

const pages = ["city", "kiosk", "calling", "clerk", "ticket", "guide", "people", "account", "hall", "settings"];

export default defineConfig(({ command }) => ({
  plugins: [ownWords],
  // The boxes behind the screens keep their factory browser; some of those do not know globalThis yet.
  define: command === "build" ? { globalThis: "self" } : {},
  build: {
    target: "chrome64",
    outDir: "../wwwroot",
    emptyOutDir: true,
    // The content policy allows no data: addresses.
    assetsInlineLimit: 0,
    rolldownOptions: { input: pages.map((page) => `${page}.html`) },
  },
  test: { include: ["tests/**/*.test.ts"], setupFiles: ["tests/words.setup.ts"] },
}));
