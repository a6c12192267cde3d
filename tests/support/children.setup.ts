import { rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { root } from "../../scripts/terminal.mjs";
import { childrenFolder as folder } from "./built-children";
import { afterThisProcess } from "./scratch";

const names = ["read-feed", "read-photo", "read-table", "write-document", "write-workbook"];

/**
 * Builds the programs of adapters/children as the product has them: each starts in a fraction of the second and a half
 * or more that it takes through tsx, and a run of all tests starts hundreds.
 */
export default async function setup(): Promise<() => void> {
  const callOff = afterThisProcess('rm -rf "$0"', folder);
  const source = join(root, "app", "adapters", "children");
  await build({
    configFile: false,
    root,
    logLevel: "error",
    resolve: { alias: { "~db": join(root, "db"), "~": join(root, "app") } },
    build: {
      ssr: true,
      target: "node20",
      outDir: folder,
      minify: false,
      copyPublicDir: false,
      rollupOptions: {
        input: {
          ...Object.fromEntries(names.map((name) => [name, join(source, `${name}.ts`)])),
          "copy-program": join(root, "scripts", "backup", "copy-program.ts"),
        },
        output: { entryFileNames: "[name].js" },
      },
    },
  });
  return () => {
    rmSync(folder, { recursive: true, force: true });
    callOff();
  };
}
