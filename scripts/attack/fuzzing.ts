import { crawl } from "./crawl";
import type { PageForm } from "./page-forms";
import { type Answer, formHeaders, type Person } from "./person";
import { twistedAddress, twistedForm } from "./twisted";

export interface FuzzOptions {
  seed: number;
  times: number;
  /** Pages of one kind that are looked at, and pages altogether. */
  perKind: number;
  most?: number;
  /** Only every so manieth form and page is tried, beginning where the seed says. */
  every?: number;
}

export interface FuzzFound {
  sent: number;
  asked: number;
  forms: number;
  /** Statuses 5xx and stack traces, with what brought them forth. */
  faults: string[];
}

/** What an answer shows of the program when something has gone wrong in it. */
const trace = /\n\s+at [\w.<>[\] ]+ \(|node_modules\/|SqliteError|SQLITE_|better-sqlite3|build\/server\//;

/** Sends every form that the person finds, twisted so many times, and asks every page as often by twisted addresses. */
export async function fuzz(
  person: Person,
  { seed, times, perKind, most = 400, every = 1 }: FuzzOptions,
): Promise<FuzzFound> {
  const pages = await crawl(person, ["/", "/ha-long-2021"], { perKind, most });
  const forms = new Map<string, PageForm>();
  for (const form of pages.flatMap((page) => page.forms)) {
    if (form.method === "POST" && form.action !== "/dang-xuat") forms.set(nameOf(form), form);
  }
  const found: FuzzFound = { sent: 0, asked: 0, forms: forms.size, faults: [] };
  const judge = (what: string, answer: Answer) => {
    if (answer.status >= 500 || trace.test(answer.text))
      found.faults.push(`${person.login} ${answer.status} ${what.slice(0, 1500)}`);
  };
  const some = <T>(all: Iterable<T>) => [...all].filter((_, index) => (index + seed) % every === 0);
  let at = seed;
  for (let time = 0; time < times; time += 1) {
    for (const form of some(forms.values())) {
      at += 1;
      const body = new URLSearchParams(twistedForm(form, at)).toString();
      judge(`${form.action} ${body}`, await person.ask("POST", form.action, formHeaders, body));
      found.sent += 1;
    }
    for (const page of some(pages)) {
      at += 1;
      const address = twistedAddress(page.address, at);
      judge(address, await person.open(address));
      found.asked += 1;
    }
  }
  for (const [what, headers, body] of oddBodies(forms.values().next().value?.action ?? "/")) {
    judge(what, await person.ask("POST", what, headers, body));
    found.sent += 1;
  }
  return found;
}

const nameOf = ({ action, fields }: PageForm) =>
  `${action.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|\d+/g, ":")} ${fields
    .map(({ name, kind, value }) => (kind === "button" || name === "intent" ? `${name}=${value}` : name))
    .sort()
    .join(" ")}`;

const parts = (...lines: string[]) => lines.join("\r\n");

/** Where files are sent. */
const uploads = [
  "/ha-long-2021/ket-qua/nhap-tep",
  "/ha-long-2021/ket-qua/5/minh-chung",
  "/ha-long-2021/trang-tri/nhap-tep",
];
/** Forms with files that break off, or are not what they say. */
const multipart = [
  "",
  "--x",
  "--x--",
  parts("--x", "Content-Disposition: form-data; name=file", "", "a"),
  parts(
    "--x",
    'Content-Disposition: form-data; name="file"; filename="../../a\u0000.xlsx"',
    "",
    "PK",
    "--x--",
    "",
  ),
  parts("--x", `X: ${"a".repeat(70_000)}`, "", "", "--x--", ""),
  parts(
    "--x",
    'Content-Disposition: form-data; name="file"; filename="<img src=x onerror=alert(1)>.csv"',
    "",
    "\u0000;;",
    "--x--",
    "",
  ),
  `${parts("--x", 'Content-Disposition: form-data; name="a"', "", "b", "").repeat(3_000)}--x--\r\n`,
];

/** Forms that are none: another kind, another length, parts that never end, fields by the thousand. */
function oddBodies(action: string): [string, Record<string, string>, string | Buffer][] {
  const as = (type: string) => ({ ...formHeaders, "Content-Type": type });
  return [
    [action, as("application/json"), '{"__proto__":{"role":"administrator"}}'],
    [action, as("text/plain"), "a=b"],
    [
      action,
      as("multipart/form-data; boundary=x"),
      parts("--x", 'Content-Disposition: form-data; name="a"', "", "b", "--x--", ""),
    ],
    [action, as("application/x-www-form-urlencoded; charset=utf-16"), "a=b"],
    [action, formHeaders, "a=b&".repeat(200_000)],
    [action, formHeaders, `title=${"a".repeat(999_000)}`],
    [action, formHeaders, `title=${"a".repeat(1_000_001)}`],
    [action, formHeaders, "%&%%=%zz&=&==&a=%E0%A4%A&b=%C3%28&&&"],
    [action, formHeaders, Buffer.from([0xff, 0xfe, 0x00, 0x3d, 0x80, 0x26])],
    ...uploads.flatMap((path) =>
      multipart.map((body): [string, Record<string, string>, string] => [
        path,
        as("multipart/form-data; boundary=x"),
        body,
      ]),
    ),
  ];
}
