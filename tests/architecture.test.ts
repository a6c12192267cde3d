import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { drawingFile, drawLayers, withDrawing } from "../scripts/layers/drawing";
import { type Layer, layers } from "../scripts/layers/layers";
import { filesBelow, projectRoot, readModule, type SourceModule } from "../scripts/layers/source-tree";

interface Exception {
  where: RegExp;
  reason: string;
}

/** Modules that may be longer than the budget. */
const longModules: Exception[] = [
  {
    where: /^app\/domain\/law\/editions\/law-\d+\.ts$/,
    reason: "one frozen table, each milestone with its citation",
  },
  {
    where: /^db\/migrations\/m\d+[a-z]{1,2}_\w+\.ts$/,
    reason: "one frozen list of statements, read from top to bottom",
  },
  { where: /^app\/i18n\/(?:vi|en)\/admin-audit\.ts$/, reason: "one word for each act of the audit trail" },
  { where: /^db\/schema\.ts$/, reason: "the types of all tables, read beside the migrations" },
];

/** Functions, as "file name", that may be longer than the budget. */
const longFunctions: Exception[] = [
  { where: /^db\/migrations\/\S+ up$/, reason: "one frozen list of statements, read from top to bottom" },
];

const files = filesBelow("app", "db", "scripts", "tests");
const modules = files.filter((file) => /\.(ts|tsx|mjs)$/.test(file)).map(readModule);
const product = modules.filter(({ path }) => !path.startsWith("tests/"));
const below = (...prefixes: string[]) =>
  modules.filter(({ path }) => prefixes.some((prefix) => path.startsWith(prefix)));

describe("the project's layout", () => {
  it("has at its top level only what the architecture names", () => {
    const named = [
      ...[
        "app",
        "db",
        "scripts",
        "tests",
        ".ci",
        ".git",
        ".gitignore",
        "README.md",
        "biome.json",
        "package.json",
      ],
      ...["package-lock.json", "remix.config.js", "tsconfig.json", "vite.config.ts"],
    ];
    const ignored = readFileSync(`${projectRoot}/.gitignore`, "utf8")
      .split("\n")
      .map((line) => line.replace(/\/$/, ""));
    const others = readdirSync(projectRoot).filter(
      (name) => !named.includes(name) && !ignored.includes(name),
    );
    expect(others).toEqual([]);
  });

  it("has directly in app/ only the entries of the program", () => {
    const entries =
      /^app\/(root\.tsx|entry\.(client|server)\.tsx|server\.ts|service-worker\.ts|routes\.ts|[a-z]+\.d\.ts)$/;
    expect(files.filter((file) => /^app\/[^/]+$/.test(file) && !entries.test(file))).toEqual([]);
  });

  it("names files in kebab-case, and no file by a word that says nothing", () => {
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)+$/;
    const migration = /^db\/migrations\/m\d{8}[a-z]{1,2}(_[a-z]+)+\.ts$/;
    const empty = /(^|[-./])(utils?|helpers?|misc|common|managers?|v2)([-./]|$)/;
    const wrong = files.filter((file) => {
      const name = file.slice(file.lastIndexOf("/") + 1);
      if (name === "README.md") return false;
      return (!kebab.test(name) && !migration.test(file)) || empty.test(file);
    });
    expect(wrong).toEqual([]);
  });

  it("marks what must never reach a browser with .server", () => {
    const serverOnly = below("app/usecases/", "app/server/", "db/queries/", "db/client");
    const unmarked = serverOnly.map(({ path }) => path).filter((path) => !/\.server\.tsx?$/.test(path));
    expect(unmarked).toEqual([]);
  });
});

describe("who may import whom", () => {
  it.each(layers)("$name imports only what its layer may", (layer) => {
    const own = modules.filter(({ path }) => layers.find((one) => one.files.test(path)) === layer);
    expect(own.flatMap((module) => forbiddenImports(module, layer))).toEqual([]);
  });
});

function forbiddenImports({ path, imports }: SourceModule, layer: Layer): string[] {
  const ownRoute = /^app\/routes\/[^/]+\//.exec(path)?.[0];
  return imports
    .filter(({ target, isOwn, isTypeOnly }) => {
      if (!isOwn)
        return layer.packages ? !layer.packages.test(target) : layer.never?.some((one) => isOf(target, one));
      const isAllowed = (patterns: RegExp[] = []) => patterns.some((pattern) => pattern.test(target));
      const isOwnRoute = ownRoute !== undefined && target.startsWith(ownRoute);
      return !(isOwnRoute || isAllowed(layer.may) || (isTypeOnly && isAllowed(layer.mayType)));
    })
    .map(({ target }) => `${path} imports ${target}`);
}

const isOf = (target: string, name: string) => target === name || target.startsWith(`${name}/`);

describe("the drawing of the layers", () => {
  it("is as the imports really are (npm run draw-layers)", () => {
    const text = readFileSync(`${projectRoot}/${drawingFile}`, "utf8");
    expect(text).toBe(withDrawing(text, drawLayers(product)));
  });
});

describe("the budgets", () => {
  it("keeps a route within 150 lines and any other module within 250", () => {
    const tooLong = modules.filter(({ path, lineCount }) => {
      const budget = path.startsWith("app/routes/") ? 150 : 250;
      return lineCount > budget && !isListed(longModules, path);
    });
    expect(tooLong.map(({ path, lineCount }) => `${path}: ${lineCount} lines`)).toEqual([]);
  });

  it("keeps a function within 50 lines", () => {
    expect(modules.flatMap(tooLongFunctions)).toEqual([]);
  });

  it("lists as exceptions only what is still needed", () => {
    const needed = modules.filter(({ lineCount }) => lineCount > 250).map(({ path }) => path);
    const idle = longModules.filter(({ where }) => !needed.some((path) => where.test(path)));
    expect(idle).toEqual([]);
  });
});

const isListed = (exceptions: Exception[], name: string) => exceptions.some(({ where }) => where.test(name));

function tooLongFunctions(module: SourceModule): string[] {
  return module.nodes.flatMap((node) => {
    if (!ts.isFunctionLike(node) || isSuite(node)) return [];
    const { first, last } = module.linesOf(node);
    const named = [node, node.parent].find((one) => "name" in one && one.name) as
      | ts.NamedDeclaration
      | undefined;
    const name = `${module.path} ${named?.name?.getText() ?? `line ${first}`}`;
    return last - first >= 50 && !isListed(longFunctions, name) ? [`${name}: ${last - first + 1} lines`] : [];
  });
}

/** The function given to describe and its like: it holds the tests of a subject, each a function of its own. */
function isSuite({ parent }: ts.Node): boolean {
  return ts.isCallExpression(parent) && parent.expression.getText().startsWith("describe");
}

describe("the rules of the code", () => {
  it("writes SQL by hand only in queries, dialects and migrations", () => {
    const others = product.filter(({ path }) => !/^db\/(queries|dialects|migrations)\//.test(path));
    const writers = others.filter(({ imports }) =>
      imports.some(({ target, names }) => target === "kysely" && names.includes("sql")),
    );
    expect(writers.map(({ path }) => path)).toEqual([]);
  });

  it("reads no clock, chance or environment in the domain", () => {
    const impure = /^((Date|performance|DateTime)\.now|Math\.random|new Date|process\.\w+|globalThis)\b/;
    expect(
      occurrences(below("app/domain/"), (node) => isAccess(node) && impure.test(node.getText())),
    ).toEqual([]);
  });

  it("knows nothing of requests and responses in the use cases", () => {
    const isWeb = (node: ts.Node) =>
      ts.isIdentifier(node) && ["Request", "Response", "Headers"].includes(node.text);
    expect(occurrences(below("app/usecases/"), isWeb)).toEqual([]);
  });

  it("sets no style attribute, which the content security policy would refuse", () => {
    const isStyle = (node: ts.Node) => ts.isJsxAttribute(node) && node.name.getText() === "style";
    expect(occurrences(below("app/"), isStyle)).toEqual([]);
  });

  it("calls texts by the names that the build looks for", () => {
    const names = ["t", "texts", "words"];
    const isOther = (node: ts.Node) => {
      if (ts.isVariableDeclaration(node) && node.initializer?.getText() === "useTexts()") {
        return ts.isIdentifier(node.name) && !names.includes(node.name.text);
      }
      const isTexts = ts.isParameter(node) && node.type?.getText() === "Texts";
      return isTexts && ts.isIdentifier(node.name) && !names.includes(node.name.text);
    };
    expect(occurrences(below("app/routes/", "app/ui/", "app/i18n/"), isOther)).toEqual([]);
  });

  it("names every page in the browser's tab, each where its route stands", () => {
    const isPage = ({ path, nodes }: SourceModule) =>
      /^app\/routes\/.*(?<!\/layout)\.tsx$/.test(path) && nodes.some(isDefaultExport) && nodes.some(isLoader);
    const pages = below("app/routes/").filter(isPage);
    const unnamed = pages.filter(({ nodes }) => !nodes.some((node) => isNamed(node, "handle")));
    expect(pages.length).toBeGreaterThan(50);
    expect(unnamed.map(({ path }) => path)).toEqual([]);
  });

  it("asserts something in every test file, and skips no test", () => {
    const testFiles = modules.filter(({ path }) => /\.test\.tsx?$/.test(path));
    const silent = testFiles.filter(({ imports }) => !imports.some(({ names }) => names.includes("expect")));
    const skip = /^(it|test|describe)\.(only|skip|todo|fails)\b/;
    expect(silent.map(({ path }) => path)).toEqual([]);
    expect(occurrences(testFiles, (node) => isAccess(node) && skip.test(node.getText()))).toEqual([]);
  });
});

const isDefaultExport = (node: ts.Node) =>
  ts.isFunctionDeclaration(node) &&
  !!node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword);

const isLoader = (node: ts.Node) => isNamed(node, "loader");

function isNamed(node: ts.Node, name: string): boolean {
  return ts.isVariableDeclaration(node) && node.name.getText() === name;
}

function isAccess(node: ts.Node): boolean {
  return ts.isPropertyAccessExpression(node) || ts.isNewExpression(node);
}

function occurrences(among: SourceModule[], isWanted: (node: ts.Node) => boolean): string[] {
  return among.flatMap((module) =>
    module.nodes
      .filter(isWanted)
      .map((node) => `${module.path}:${module.linesOf(node).first} ${node.getText()}`),
  );
}
