const browserSide = ["react", "react-dom", "@remix-run/react", "recharts"];
const webSide = ["@remix-run/node", "@remix-run/express", "express", "compression", "helmet"];
const databaseSide = ["kysely", "better-sqlite3", "pg"];

export interface Layer {
  name: string;
  files: RegExp;
  /** Files of ours that it may import. */
  may: RegExp[];
  /** Files of ours of which it may import types. */
  mayType?: RegExp[];
  /** The only packages it may import, or … */
  packages?: RegExp;
  /** … the packages it may not import. */
  never?: string[];
}

const anyOf = (...folders: string[]) => folders.map((folder) => new RegExp(`^${folder}`));

/** The table "Who may import whom" of the architecture: a file is of the first layer that it matches. */
export const layers: Layer[] = [
  {
    name: "domain/calendar",
    files: /^app\/domain\/calendar\//,
    may: anyOf("app/domain/"),
    packages: /^(zod|luxon)$/,
  },
  { name: "domain", files: /^app\/domain\//, may: anyOf("app/domain/"), packages: /^zod$/ },
  { name: "i18n", files: /^app\/i18n\//, may: anyOf("app/i18n/", "app/domain/"), packages: /^react$/ },
  {
    name: "ui/charts",
    files: /^app\/ui\/charts\//,
    may: anyOf("app/ui/", "app/domain/", "app/i18n/"),
    packages: /^(react|recharts|@remix-run\/react)$/,
  },
  {
    // The only place that keeps anything in the browser or sends it later.
    name: "ui/offline",
    files: /^app\/ui\/offline\//,
    may: anyOf("app/ui/", "app/domain/", "app/i18n/"),
    packages: /^(react|@remix-run\/react|idb|tus-js-client)$/,
  },
  {
    name: "ui",
    files: /^app\/ui\//,
    may: anyOf("app/ui/", "app/domain/", "app/i18n/"),
    packages: /^(react|react-dom|@remix-run\/react|@tanstack\/react-virtual)$/,
  },
  {
    name: "usecases",
    files: /^app\/usecases\//,
    may: anyOf("app/usecases/", "app/domain/", "app/i18n/", "db/queries/"),
    mayType: anyOf("db/client", "db/schema"),
    packages: /^zod$/,
  },
  {
    name: "adapters",
    files: /^app\/adapters\//,
    may: anyOf("app/adapters/", "app/domain/", "app/i18n/"),
    never: [...browserSide, ...webSide, ...databaseSide, "luxon"],
  },
  {
    name: "server",
    files: /^app\/server\//,
    may: anyOf("app/server/", "app/usecases/", "app/adapters/", "app/domain/", "app/i18n/"),
    mayType: anyOf("db/client"),
    never: [...browserSide, ...databaseSide, "luxon"],
  },
  {
    // The styles for the pages that are no part of root.tsx.
    name: "routes",
    files: /^app\/routes\//,
    may: anyOf("app/usecases/", "app/server/", "app/ui/", "app/domain/", "app/i18n/", "app/styles/"),
    never: [...databaseSide, "luxon", "express", "recharts"],
  },
  {
    name: "entries",
    files: /^app\/[^/]+$/,
    may: anyOf("app/", "db/"),
    never: ["luxon", "recharts", ...databaseSide],
  },
  {
    name: "db",
    files: /^db\//,
    may: anyOf("db/", "app/domain/"),
    packages: /^(kysely|better-sqlite3|pg|node:.*)$/,
  },
  {
    name: "scripts",
    files: /^scripts\//,
    may: anyOf(
      "scripts/",
      "app/usecases/",
      "app/adapters/",
      "app/domain/",
      "db/",
      "app/server/(env|use-cases)\\.",
    ),
    never: [...browserSide, "luxon"],
  },
  { name: "tests", files: /^tests\//, may: [/./] },
];
