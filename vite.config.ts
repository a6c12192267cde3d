import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { vitePlugin as remix } from "@remix-run/dev";
import { build, defineConfig, type Plugin } from "vite";
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
        "read-photo": folder("./app/adapters/children/read-photo.ts"),
        "write-document": folder("./app/adapters/children/write-document.ts"),
        "write-workbook": folder("./app/adapters/children/write-workbook.ts"),
        "read-feed": folder("./app/adapters/children/read-feed.ts"),
        "read-table": folder("./app/adapters/children/read-table.ts"),
        "copy-program": folder("./scripts/backup/copy-program.ts"),
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
 * Has every module of a page fetch the areas of texts that it names, and no page those of all (app/i18n/browser-texts.ts): no
 * module has to keep a list of its own. Texts go by the names `t`, `texts` and `words` (tests/architecture.test.ts).
 */
function textAreas(): Plugin {
  const listed = readFileSync(folder("./app/i18n/areas.ts"), "utf8").matchAll(/^ {4}(\w+): async/gm);
  const areas = [...new Set([...listed].flatMap(([, name]) => name ?? []))];
  return {
    name: "cot-moc:text-areas",
    apply: "build",
    enforce: "pre",
    transform(code, id, options) {
      const mayName =
        /\/app\/(root|routes\/|ui\/|i18n\/(?!areas|vi|en)[\w-]+\.)/.test(id) &&
        /"[^"]*\/(texts|page-title)"/.test(code);
      if (options?.ssr || !mayName) return null;
      const taken = [...code.matchAll(/\{([^;()]*?)\}(?: = (?:useTexts\(\)|(?:t|texts|words)\b)|: Texts\b)/g)]
        .map(([, names]) => names)
        .join();
      const named = areas.filter(
        (area) =>
          new RegExp(`(?:\\bt|\\btexts|\\bwords|useTexts\\(\\))\\s*\\.${area}\\b`).test(code) ||
          new RegExp(`\\b${area}\\b`).test(taken),
      );
      if (named.length === 0) return null;
      const call = `import { wantTexts } from "~/i18n/browser-texts";\nwantTexts(${named.map((name) => JSON.stringify(name)).join(", ")});\n`;
      return { code: call + code, map: null };
    },
  };
}

/**
 * Keeps what nearly every page shows, the kit and the frame, in one file: two dozen of a few hundred bytes each take longer
 * to fetch, compress worse, and are all named once more for every route in the list that each page loads.
 */
function kitInOneFile(): Plugin {
  return {
    name: "cot-moc:kit-in-one-file",
    apply: "build",
    config(config, { isSsrBuild }) {
      if (isSsrBuild) return;
      config.build ??= {};
      config.build.rollupOptions ??= {};
      config.build.rollupOptions.output = {
        ...config.build.rollupOptions.output,
        manualChunks: (id) =>
          /\/app\/ui\/(kit|frame)\/|\/app\/i18n\/format\.ts|\/app\/domain\/calendar\/civil-date\.ts|\/app\/ui\/(flash-toast|sign-in-fields)\b/.test(
            id,
          )
            ? "kit"
            : undefined,
      };
    },
  };
}

/**
 * Builds app/service-worker.ts into /sw.js once both bundles stand, with the list of the files that the page without a
 * connection needs: they are kept in the browser beforehand, the others as they are used.
 */
function serviceWorker(): Plugin {
  return {
    name: "cot-moc:service-worker",
    apply: "build",
    async writeBundle() {
      // Remix writes the list of its routes, which every page loads, while it bundles the server.
      if (this.environment.name !== "ssr") return;
      const files = filesOffline();
      const release = createHash("sha256").update(files.join("\n")).digest("hex").slice(0, 16);
      const precached = [
        ...files.map((name) => ({ url: `/assets/${name}`, revision: null })),
        ...["/ngoai-tuyen", "/ngoai-tuyen?lang=en"].map((url) => ({ url, revision: release })),
      ];
      await build({
        configFile: false,
        logLevel: "warn",
        resolve: { alias },
        define: { PRECACHED: JSON.stringify(precached), "process.env.NODE_ENV": '"production"' },
        build: {
          outDir: folder("./build/client"),
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

/** Names of the built files that the page without a connection loads, at once or later on, with the letters it is set in. */
function filesOffline(): string[] {
  const assets = folder("./build/client/assets");
  const names = readdirSync(assets);
  const needed = new Set(names.filter((name) => /-(latin|vietnamese)-wght.*\.woff2$|\.css$/.test(name)));
  const take = (name: string) => {
    if (needed.has(name)) return;
    needed.add(name);
    const content = readFileSync(`${assets}/${name}`, "utf8");
    for (const other of names) if (other.endsWith(".js") && content.includes(other)) take(other);
  };
  for (const name of names) {
    if (/^(entry\.client|root|offline)-.*\.js$/.test(name)) take(name);
    if (/^manifest-.*\.js$/.test(name)) needed.add(name);
  }
  return [...needed].sort();
}

/**
 * Lays each script and stylesheet beside itself as small as Brotli can make it: a quarter less to fetch than what can be
 * made while a browser waits, and nothing to compress then.
 */
function packedAssets(): Plugin {
  return {
    name: "cot-moc:packed-assets",
    apply: "build",
    writeBundle() {
      // Remix writes the list of its routes, which every page loads, while it bundles the server.
      if (this.environment.name !== "ssr") return;
      const assets = folder("./build/client/assets");
      for (const name of readdirSync(assets).filter((name) => /\.(js|css|svg)$/.test(name)))
        writeFileSync(`${assets}/${name}.br`, brotliCompressSync(readFileSync(`${assets}/${name}`)));
    },
  };
}

export default defineConfig({
  publicDir: "app/public",
  // Each function of lodash that Recharts 2 takes brings much of the rest along: 9 kB gzip more than es-toolkit, which
  // Recharts 3 uses in its place.
  resolve: {
    alias: [
      ...Object.entries(alias).map(([find, replacement]) => ({ find, replacement })),
      { find: /^lodash\/(\w+)$/, replacement: "es-toolkit/compat/$1" },
    ],
  },
  plugins: [textAreas(), kitInOneFile(), remix(remixConfig), serverEntry(), serviceWorker(), packedAssets()],
  ssr: { noExternal: [/react/, "scheduler", "recharts", "use-sync-external-store"] },
  build: { target: "chrome109", cssTarget: "chrome109", sourcemap: false },
  server: { host: "127.0.0.1" },
});
