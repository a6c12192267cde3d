import { fileURLToPath, pathToFileURL } from "node:url";

/** Where this run builds the programs of adapters/children: beside the packages, so that they find them. */
export const childrenFolder = fileURLToPath(
  new URL(`../../node_modules/.cache/cot-moc-children-${process.pid}`, import.meta.url),
);

/** Lets the one place that starts those programs find them built beside it, as it does in the product. */
export function builtChildren() {
  const place = JSON.stringify(pathToFileURL(`${childrenFolder}/child-program.server.js`).href);
  return {
    name: "built-children",
    enforce: "pre" as const,
    transform: (code: string, id: string) =>
      id.endsWith("/adapters/children/child-program.server.ts")
        ? code.replaceAll("import.meta.url", place)
        : undefined,
  };
}
