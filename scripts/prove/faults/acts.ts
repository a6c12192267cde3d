import { randomUUID } from "node:crypto";
import sharp from "sharp";
import type { LoadPlace } from "../../load/expected";
import type { Caller, Said } from "./caller";
import { categoriesNamed, formFields, gridFields, reportFields } from "./forms";
import { base } from "./ground";

/** Something that the server has acknowledged, as the ledger keeps it. */
export type Kept =
  | { what: "output"; title: string }
  | { what: "photo"; key: string }
  | { what: "report"; unit: string; week: string }
  | { what: "closing"; unit: string; week: string; opened: boolean };

export interface Ledger {
  add(kept: readonly Kept[], said: Said): void;
}

/** How to go on when no answer came: wait until somebody answers again. */
export type Again = () => Promise<void>;

/**
 * Asks until it is answered, each time the same: what a browser does with a form that got no answer. Throws for an answer
 * other than those hoped for.
 */
export async function untilAnswered(ask: () => Promise<Said | null>, again: Again, hoped: readonly number[]) {
  for (;;) {
    const said = await ask();
    if (said && hoped.includes(said.status)) return said;
    if (said) throw new Error(`${said.status}: ${said.text.slice(0, 600)}`);
    await again();
  }
}

interface Hands {
  caller: Caller;
  ledger: Ledger;
  again: Again;
  /** Titles that no other act has. */
  name(at: number): string;
}

/** One output by the form. */
export async function logOne({ caller, ledger, again, name }: Hands): Promise<void> {
  const fields = formFields({ key: randomUUID(), title: name(0) });
  const said = await untilAnswered(() => caller.post(`${base}/ket-qua/moi`, fields), again, [302]);
  ledger.add([{ what: "output", title: name(0) }], said);
}

/** Rows of the entry grid, which answers for each of them. */
export async function saveGrid({ caller, ledger, again, name }: Hands): Promise<void> {
  const rows = Array.from({ length: 4 }, (_, at) => ({ key: randomUUID(), title: name(at) }));
  const fields = gridFields("thu-ky", rows);
  const said = await untilAnswered(() => caller.post(`${base}/ket-qua/nhap-bang/luu`, fields), again, [200]);
  const { answers } = JSON.parse(said.text) as { answers: { key: string; kind: string }[] };
  const saved = rows.filter(({ key }) => answers.some((one) => one.key === key && one.kind === "saved"));
  if (saved.length < rows.length) throw new Error(said.text.slice(0, 600));
  ledger.add(
    saved.map(({ title }) => ({ what: "output", title })),
    said,
  );
}

/** A weekly report of a unit that has sent none. */
export async function sendReport({ caller, ledger, again }: Hands, { unit, week }: LoadPlace): Promise<void> {
  const fields = reportFields(randomUUID());
  const said = await untilAnswered(
    () => caller.post(`${base}/bao-cao/${unit}/${week}`, fields),
    again,
    [302],
  );
  ledger.add([{ what: "report", unit, week }], said);
}

/** A photograph in parts that go on where they broke off, then the asking for it. */
export async function sendPhoto({ caller, ledger, again, name }: Hands, output: number): Promise<void> {
  const content = await picture(name(0));
  const key = randomUUID();
  const path = `${base}/ket-qua/${output}`;
  const said = await untilAnswered(
    async () => {
      const begun = await caller.send("POST", `${path}/gui-anh`, {
        body: new Uint8Array(content),
        headers: {
          "Tus-Resumable": "1.0.0",
          "Upload-Length": String(content.length),
          "Content-Type": "application/offset+octet-stream",
        },
      });
      if (begun?.status !== 201) return begun;
      const upload = begun.location.split("/").at(-1) ?? "";
      const pairs = { _key: key, upload, name: "", takenOn: "", confirm: "photo-twin" };
      return caller.post(`${path}/minh-chung/them`, Object.entries(pairs));
    },
    again,
    [200],
  );
  ledger.add([{ what: "photo", key }], said);
}

/** A picture with noise of its own: like no other, and too large for one write. */
async function picture(name: string): Promise<Buffer> {
  const text = name.replace(/\W/g, "");
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480"><rect width="100%" height="100%" fill="#9ab"/><text x="10" y="240" font-size="60">${text}</text></svg>`;
  return sharp(Buffer.from(drawing)).jpeg({ quality: 90 }).toBuffer();
}

/** A file of rows: sent, checked, recorded; acknowledged by the page that says so. */
export async function importRows({ caller, ledger, again, name }: Hands): Promise<void> {
  const titles = Array.from({ length: 12 }, (_, at) => name(at));
  const lines = titles.map((title) => `4/5/2021;${categoriesNamed.fanpage};${title};1`);
  const content = Buffer.from(["Ngày đăng;Hình thức;Tiêu đề;Số lượng", ...lines].join("\n"));
  const sent = () => caller.upload(`${base}/ket-qua/nhap-tep`, `${name(0)}.csv`, content);
  const { location } = await untilAnswered(sent, again, [302]);
  for (;;) {
    const page = await untilAnswered(() => caller.get(location), again, [200]);
    const version = /name="version" value="(\d+)"/.exec(page.text)?.[1];
    if (page.text.includes('value="save"') && version !== undefined) {
      const pairs = Object.entries({ intent: "save", version, withTwins: "", reason: "" });
      // Whether it was heard, its page says.
      if (!(await caller.post(location, pairs))) await again();
    } else if (page.text.includes('value="resume"')) {
      await caller.post(location, [["intent", "resume"]]);
      await new Promise((resolve) => setTimeout(resolve, 200));
    } else {
      ledger.add(
        titles.map((title) => ({ what: "output", title })),
        page,
      );
      return;
    }
  }
}

/** Closes a unit's week, asks to open it again, and has a second secretary consent. */
export async function closeAndOpen(
  { caller, ledger, again }: Hands,
  second: Caller,
  { unit, week }: LoadPlace,
  seen: Set<string>,
): Promise<void> {
  const path = `${base}/bao-cao/chot-so-lieu`;
  const close = Object.entries({ intent: "close", _key: randomUUID(), week, unit });
  const closed = await untilAnswered(() => caller.post(path, close), again, [302]);
  const isNew = (id: string) => id !== "" && !seen.has(id);
  const page = await untilAnswered(() => caller.get(path), again, [200]);
  const ids = [...page.text.matchAll(/name="closure" value="([^"]+)"/g)].map(([, id = ""]) => id);
  const closure = ids.find(isNew);
  for (const id of ids) seen.add(id);
  if (closure === undefined) throw new Error("the closing is not on its page");
  const ask = Object.entries({ intent: "ask", _key: randomUUID(), closure, reason: "thiếu số của 3 phường" });
  await untilAnswered(() => caller.post(path, ask), again, [302]);
  const asked = await untilAnswered(() => second.get(path), again, [200]);
  const request = /name="request" value="([^"]+)"/.exec(asked.text)?.[1];
  if (request === undefined) throw new Error("the request is not on its page");
  // A second word about what is decided is refused: it was heard the first time.
  const consent = Object.entries({ intent: "consented", request });
  await untilAnswered(() => second.post(path, consent), again, [302, 422]);
  ledger.add([{ what: "closing", unit, week, opened: true }], closed);
}
