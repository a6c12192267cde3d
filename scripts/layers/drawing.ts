import { filesBelow, readModule, type SourceModule } from "./source-tree";

/** What is drawn, from the outside in; a file belongs to the first that it matches. Tests import anything. */
const drawn: [name: string, files: RegExp][] = [
  ["scripts", /^scripts\//],
  ["entries", /^app\/[^/]+$/],
  ["routes", /^app\/routes\//],
  ["server", /^app\/server\//],
  ["ui", /^app\/ui\//],
  ["usecases", /^app\/usecases\//],
  ["adapters", /^app\/adapters\//],
  ["queries", /^db\/queries\//],
  ["seeds", /^db\/seeds\//],
  ["db", /^db\//],
  ["i18n", /^app\/i18n\//],
  ["domain", /^app\/domain\//],
];

const titles: Record<string, string> = {
  entries: "app/*: entries, routes.ts",
  queries: "db/queries",
  seeds: "db/seeds",
  db: "db: client, dialects, schema, migrations, copies",
  scripts: "scripts",
};

/** The layers of the program as a Mermaid flowchart, from the imports that its files really have. */
export function drawLayers(modules: readonly SourceModule[] = programModules()): string {
  const names = drawn.map(([name]) => name);
  const edges = edgesOf(modules);
  const arrows = names.flatMap((from) =>
    names.flatMap((to) => {
      const edge = edges.get(`${from} ${to}`);
      return edge ? [`  ${from} ${edge === "types" ? "-.->" : "-->"} ${to}`] : [];
    }),
  );
  const boxes = names.map((name) => `  ${name}["${titles[name] ?? `app/${name}`}"]`);
  return ["```mermaid", "flowchart TD", ...boxes, ...arrows, "```"].join("\n");
}

/** The drawing's place in a text, filled with the drawing. Throws where the text has no such place. */
export function withDrawing(text: string, drawing: string): string {
  const place = /(<!-- layers -->\n)[\s\S]*?(\n<!-- \/layers -->)/;
  if (!place.test(text)) throw new Error("no place for the drawing: <!-- layers --> … <!-- /layers -->");
  return text.replace(place, (_, begin: string, end: string) => begin + drawing + end);
}

export const drawingFile = "app/README.md";

function programModules(): SourceModule[] {
  return filesBelow("app", "db", "scripts")
    .filter((file) => /\.(ts|tsx|mjs)$/.test(file))
    .map(readModule);
}

/** "types" where only types are imported. */
function edgesOf(modules: readonly SourceModule[]): Map<string, "types" | "values"> {
  const edges = new Map<string, "types" | "values">();
  for (const { path, imports } of modules) {
    for (const { target, isOwn, isTypeOnly } of imports) {
      const [from, to] = [drawnOf(path), isOwn ? drawnOf(target) : undefined];
      if (!from || !to || from === to) continue;
      const key = `${from} ${to}`;
      if (!isTypeOnly || !edges.has(key)) edges.set(key, isTypeOnly ? "types" : "values");
    }
  }
  return edges;
}

const drawnOf = (path: string) => drawn.find(([, files]) => files.test(path))?.[0];
