import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { vitePlugin as remix } from "@remix-run/dev";
import { build, defineConfig, type Plugin, type Rollup } from "vite";
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

/**
 * Builds app/service-worker.ts into /sw.js after the pages' files, with the list of those that the page without a
 * connection needs: they are kept in the browser beforehand, the others as they are used.
 */
function serviceWorker(): Plugin {
  return {
    name: "cot-moc:service-worker",
    apply: "build",
    async writeBundle({ dir }, bundle) {
      if (this.environment.name !== "client" || !dir) return;
      const files = neededBy(
        bundle,
        /app\/(root\.tsx|entry\.client\.tsx|routes\/outputs\/offline\.tsx)(\?.*)?$/,
      );
      const release = createHash("sha256").update(files.join("\n")).digest("hex").slice(0, 16);
      const precached = [
        ...files.map((file) => ({ url: `/${file}`, revision: null })),
        ...["/ngoai-tuyen", "/ngoai-tuyen?lang=en"].map((url) => ({ url, revision: release })),
      ];
      await build({
        configFile: false,
        logLevel: "warn",
        resolve: { alias },
        define: { PRECACHED: JSON.stringify(precached), "process.env.NODE_ENV": '"production"' },
        build: {
          outDir: dir,
          emptyOutDir: false,
          target: "chrome109",
          copyPublicDir: false,
          rollupOptions: {
            input: folder("./app/service-worker.ts"),
            output: { format: "iife", entryFileNames: "sw.js" },
          },
        },
      });
    },
  };
}

/** The files that those modules load at once or later on, with styles and the letters of Vietnamese and English. */
function neededBy(bundle: Rollup.OutputBundle, modules: RegExp): string[] {
  const needed = new Set<string>();
  const take = (name: string) => {
    const file = bundle[name];
    if (needed.has(name) || !file) return;
    needed.add(name);
    if (file.type !== "chunk") return;
    for (const other of [...file.imports, ...file.dynamicImports]) take(other);
    for (const style of file.viteMetadata?.importedCss ?? []) needed.add(style);
  };
  for (const file of Object.values(bundle)) {
    if (file.type === "chunk" && file.facadeModuleId && modules.test(file.facadeModuleId))
      take(file.fileName);
  }
  const others = Object.keys(bundle).filter(
    (name) => /source-(sans|serif).*-(latin|vietnamese)-wght.*\.woff2$/.test(name) || name.endsWith(".css"),
  );
  return [...new Set([...needed, ...others])].sort();
}

export default defineConfig({
  publicDir: "app/public",
  resolve: { alias },
  plugins: [remix(remixConfig), serverEntry(), serviceWorker()],
  ssr: { noExternal: [/react/, "scheduler", "recharts", "use-sync-external-store"] },
  build: { target: "chrome109", cssTarget: "chrome109", sourcemap: false },
  server: { host: "127.0.0.1" },
});
