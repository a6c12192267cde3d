/** What a traced process did to files below a folder, and what it said to its visitors, in the order in which it was done. */
export type Deed =
  | { deed: "write"; file: number; at: number; data: Buffer }
  | { deed: "cut"; file: number; length: number }
  | { deed: "synced"; file: number }
  | { deed: "folder-synced"; path: string }
  | { deed: "named"; path: string; file: number }
  | { deed: "folder-made"; path: string }
  | { deed: "renamed"; from: string; to: string }
  | { deed: "removed"; path: string }
  /** An answer left for its visitor; the id is that of its X-Request-Id. */
  | { deed: "answered"; requestId: string };

/** The calls that a trace has to hold. */
export const tracedCalls =
  "clone,clone3,fork,vfork,openat,close,write,writev,pwrite64,pwritev,ftruncate,fsync,fdatasync,rename,unlink,mkdir";

interface OpenFile {
  path: string;
  file: number;
  /** Where the next write goes that does not say so. */
  position: number;
  appends: boolean;
}

const answerId = /X-Request-Id: ([0-9a-f-]{36})/g;

/** Puts together what strace writes in two lines because something else happened in between; null: half of it is still to come. */
class Lines {
  readonly #unfinished = new Map<string, string>();

  whole(line: string): { thread: string; text: string } | null {
    const [, thread = "", said = ""] = /^(\d+)\s+(.*)$/.exec(line) ?? [];
    if (said.endsWith("<unfinished ...>")) {
      this.#unfinished.set(thread, said.slice(0, -"<unfinished ...>".length).trimEnd());
      return null;
    }
    if (!/^<\.\.\. \w+ resumed>/.test(said)) return { thread, text: said };
    return { thread, text: `${this.#unfinished.get(thread) ?? ""}${said.slice(said.indexOf(">") + 1)}` };
  }
}

/** The threads that are no part of the server itself: of its children, whose files have the same numbers. */
export async function childrenIn(lines: AsyncIterable<string>): Promise<Set<string>> {
  const reader = new Lines();
  const children = new Set<string>();
  for await (const line of lines) {
    if (!/clone|fork/.test(line.slice(0, 60))) continue;
    const whole = reader.whole(line);
    const child = whole && /^(?:clone3?|v?fork)\(.*= (\d+)$/.exec(whole.text)?.[1];
    if (!child) continue;
    if (children.has(whole.thread) || !whole.text.includes("CLONE_THREAD")) children.add(child);
  }
  return children;
}

/** Reads the lines of `strace -f -xx`, whose texts are all written as bytes. Files have a number each, whatever their names. */
export class Trace {
  readonly #below: string;
  readonly #open = new Map<number, OpenFile>();
  readonly #files: Map<string, number>;
  readonly #lines = new Lines();
  readonly #children: ReadonlySet<string>;
  #nextFile: number;

  /** `files`: those that were there before, by their path. */
  constructor(below: string, files: ReadonlyMap<string, number>, children: ReadonlySet<string>) {
    this.#children = children;
    this.#below = below;
    this.#files = new Map(files);
    this.#nextFile = files.size;
  }

  /** What a line tells of; [] when it is of no concern. */
  read(line: string): Deed[] {
    const whole = this.#lines.whole(line);
    return whole && !this.#children.has(whole.thread) ? this.#call(whole.text) : [];
  }

  #call(text: string): Deed[] {
    const [, name = "", args = "", result = ""] = /^(\w+)\((.*)\)\s+= (-?\d+)/.exec(text) ?? [];
    const value = Number(result);
    if (name === "" || value < 0) return [];
    if (name === "openat") return this.#opened(args, value);
    if (["rename", "unlink", "mkdir"].includes(name)) return this.#named(name, args);
    const descriptor = Number(/^\d+/.exec(args)?.[0]);
    const open = this.#open.get(descriptor);
    if (name === "close") this.#open.delete(descriptor);
    if (!open) return name.startsWith("write") ? answersIn(args) : [];
    if (name === "fsync" || name === "fdatasync")
      return [
        open.file < 0 ? { deed: "folder-synced", path: open.path } : { deed: "synced", file: open.file },
      ];
    if (name === "ftruncate")
      return [{ deed: "cut", file: open.file, length: Number(args.split(", ").at(-1)) }];
    return name === "close" ? [] : this.#written(name, args, value, open);
  }

  #opened(args: string, descriptor: number): Deed[] {
    this.#open.delete(descriptor);
    const [path = ""] = textsIn(args).map(String);
    if (!path.startsWith(`${this.#below}/`) && path !== this.#below) return [];
    const makes = args.includes("O_CREAT");
    const known = this.#files.get(path);
    // What is opened without being made, and is no file that anybody has made, is a folder.
    const isNew = makes && known === undefined;
    if (isNew) this.#files.set(path, this.#nextFile++);
    const file = this.#files.get(path) ?? -1;
    this.#open.set(descriptor, { path, file, position: 0, appends: args.includes("O_APPEND") });
    if (isNew) return [{ deed: "named", path, file }];
    return args.includes("O_TRUNC") ? [{ deed: "cut", file, length: 0 }] : [];
  }

  #named(name: string, args: string): Deed[] {
    const [first = "", second = ""] = textsIn(args).map(String);
    if (!first.startsWith(`${this.#below}/`)) return [];
    if (name === "mkdir") return [{ deed: "folder-made", path: first }];
    const file = this.#files.get(first);
    this.#files.delete(first);
    if (name === "unlink") return [{ deed: "removed", path: first }];
    if (file !== undefined) this.#files.set(second, file);
    return [{ deed: "renamed", from: first, to: second }];
  }

  #written(name: string, args: string, length: number, open: OpenFile): Deed[] {
    const data = Buffer.concat(textsIn(args)).subarray(0, length);
    if (data.length < length)
      throw new Error(`a write is not in the trace whole: ${data.length} of ${length}`);
    const says = name.startsWith("p");
    const at = says ? Number(args.split(", ").at(-1)) : open.position;
    if (!says) open.position += length;
    return [{ deed: "write", file: open.file, at, data }];
  }
}

function answersIn(args: string): Deed[] {
  // The head of an answer stands at the beginning of a piece.
  const text = textsIn(args)
    .map((piece) => piece.subarray(0, 8_000).toString("latin1"))
    .join("");
  return [...text.matchAll(answerId)].map(([, requestId = ""]) => ({ deed: "answered", requestId }));
}

/** The texts in quotes, as bytes. */
function textsIn(args: string): Buffer[] {
  return [...args.matchAll(/"((?:\\x[0-9a-f]{2})*)"/g)].map(([, text = ""]) =>
    Buffer.from(text.replaceAll("\\x", ""), "hex"),
  );
}
