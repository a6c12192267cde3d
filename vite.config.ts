import { fileURLToPath } from "node:url";
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig, type Plugin } from "vite";
import remixConfig from "./remix.config.js";

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The two import roots of the project, the same in Vite, Vitest, tsx and TypeScript. */
export const alias = { "~db": folder("./db"), "~": folder("./app") };

/**
 * Makes app/server.ts the entry of the server bundle, so that `node build/server/index.js` is the whole server, with
 * the programs that it starts for heavy work beside it.
 */
function serverEntry(): Plugin {
  return {
    name: "cot-moc:server-entry",
    apply: "build",
    enforce: "post",
    config(config, { isSsrBuild }) {
      if (!isSsrBuild) return;
      config.build ??= {};
      config.build.rollupOptions ??= {};
      config.build.rollupOptions.input = {
        index: folder("./app/server.ts"),
        "write-document": folder("./app/adapters/children/write-document.ts"),
        "write-workbook": folder("./app/adapters/children/write-workbook.ts"),
      };
      config.build.rollupOptions.output = {
        ...config.build.rollupOptions.output,
        entryFileNames: "[name].js",
      };
      // React is bundled and fixed to its production build: taken from node_modules it would render in development
      // mode whenever NODE_ENV is not set, at seven times the cost.
      config.define = { ...config.define, "process.env.NODE_ENV": '"production"' };
    },
  };
}

export default defineConfig({
  publicDir: "app/public",
  resolve: { alias },
  plugins: [remix(remixConfig), serverEntry()],
  ssr: { noExternal: [/react/, "scheduler", "recharts", "use-sync-external-store"] },
  build: { target: "chrome109", cssTarget: "chrome109", sourcemap: false },
  server: { host: "127.0.0.1" },
});
