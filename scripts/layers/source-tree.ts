import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";

export interface SourceImport {
  /** File of the project it names ("app/domain/units.ts"), or the package ("zod", "node:fs"). */
  target: string;
  isOwn: boolean;
  /** Vanishes when compiled. */
  isTypeOnly: boolean;
  /** Names taken, as exported there. */
  names: string[];
}

export interface SourceModule {
  path: string;
  lineCount: number;
  /** Its whole syntax, in order of the text. */
  nodes: ts.Node[];
  imports: SourceImport[];
  /** Line on which a node of it begins, comments before it aside, and line on which it ends. */
  linesOf(node: ts.Node): { first: number; last: number };
}

export const projectRoot = fileURLToPath(new URL("../..", import.meta.url));

/** All files below the folders, as paths from the root of the project. */
export function filesBelow(...folders: string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(`${projectRoot}/${folder}`, { withFileTypes: true }).flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesBelow(path) : [path];
    }),
  );
}

/** Reads and parses one TypeScript or JavaScript file. */
export function readModule(path: string): SourceModule {
  const text = readFileSync(`${projectRoot}/${path}`, "utf8");
  const syntax = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const nodes = nodesBelow(syntax);
  const line = (position: number) => syntax.getLineAndCharacterOfPosition(position).line + 1;
  return {
    path,
    lineCount: line(text.trimEnd().length),
    nodes,
    imports: nodes.flatMap((node) => importsOf(path, node)),
    linesOf: (node) => ({ first: line(node.getStart(syntax)), last: line(node.getEnd()) }),
  };
}

function nodesBelow(top: ts.Node): ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node) => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(top);
  return nodes;
}

function importsOf(path: string, node: ts.Node): SourceImport[] {
  if (ts.isImportDeclaration(node)) {
    const clause = node.importClause;
    const names = namesOf(clause?.namedBindings, clause?.name);
    return found(path, node.moduleSpecifier, names, clause?.isTypeOnly === true);
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
    return found(path, node.moduleSpecifier, namesOf(node.exportClause), node.isTypeOnly);
  }
  const isDynamic = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
  return isDynamic && node.arguments[0] ? found(path, node.arguments[0], [], false) : [];
}

interface TakenName {
  name: string;
  isTypeOnly: boolean;
}

function namesOf(
  bindings: ts.NamedImportBindings | ts.NamedExportBindings | undefined,
  byDefault?: ts.Identifier,
): TakenName[] {
  const named =
    bindings && "elements" in bindings
      ? [...bindings.elements].map((one) => ({
          name: (one.propertyName ?? one.name).text,
          isTypeOnly: one.isTypeOnly,
        }))
      : [];
  return byDefault ? [{ name: "default", isTypeOnly: false }, ...named] : named;
}

function found(
  path: string,
  specifier: ts.Expression,
  names: TakenName[],
  isTypeOnly: boolean,
): SourceImport[] {
  if (!ts.isStringLiteralLike(specifier)) return [];
  const own = ownTarget(path, specifier.text);
  const target = own ?? specifier.text;
  const onlyTypes = isTypeOnly || (names.length > 0 && names.every((one) => one.isTypeOnly));
  return [{ target, isOwn: own !== null, isTypeOnly: onlyTypes, names: names.map((one) => one.name) }];
}

const endings = ["", ".ts", ".tsx", ".mjs", ".js", "/index.ts"];

/** The file that an import of ours names; null for a package. */
function ownTarget(importer: string, specifier: string): string | null {
  const bare = specifier.replace(/\?.*$/, "");
  const base = [
    bare.startsWith("~db/") && bare.replace("~db/", "db/"),
    bare.startsWith("~/") && bare.replace("~/", "app/"),
    bare.startsWith(".") && new URL(bare, `file:///${importer}`).pathname.slice(1),
  ].find((candidate) => candidate !== false);
  if (base === undefined) return null;
  return (
    endings
      .map((ending) => base + ending)
      .find((file) => /\.\w+$/.test(file) && existsSync(`${projectRoot}/${file}`)) ?? base
  );
}
