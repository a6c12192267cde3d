import fc from "fast-check";
import type { PageForm } from "./page-forms";

/** Fields that no form has, with which somebody might hope to become or to change more than is theirs. */
const extraFields: readonly [string, string][] = [
  ["unitId", "ban-tuyen-giao"],
  ["unit_id", "ban-tuyen-giao"],
  ["role", "administrator"],
  ["roles", "administrator"],
  ["version", "0"],
  ["createdBy", "quan-tri"],
  ["logged_by", "quan-tri"],
  ["accountId", "quan-tri"],
  ["campaignId", "khac"],
  ["status", "approved"],
  ["isAdministrator", "1"],
  ["__proto__", '{"role":"administrator"}'],
  ["__proto__[role]", "administrator"],
  ["constructor", "x"],
  ["constructor.prototype.role", "administrator"],
  ["prototype", "x"],
  ["toString", "x"],
  ["hasOwnProperty", "x"],
  ["_method", "DELETE"],
  ["_data", "root"],
];

const odd = [
  ...[
    "",
    " ",
    "0",
    "-1",
    "1e309",
    "NaN",
    "-0",
    "999999999999999999999",
    "0x10",
    "1/0",
    "null",
    "undefined",
    "[]",
  ],
  ...[
    "{}",
    "true",
    "[object Object]",
    "\u0000",
    "a\u0000b",
    "\ud800",
    "\udfff\ud800",
    "\u202eabc",
    "\u200b\ufeff",
  ],
  ...[
    "9999-99-99",
    "0000-00-00",
    "31/02/2021",
    "2021-02-29",
    "-271821-04-20",
    "29/02/2021",
    "24:60",
    "2021-W54",
  ],
  ...[
    "' OR 1=1 --",
    '"; DROP TABLE outputs; --',
    "%00",
    "%",
    "_",
    "\\",
    "../../etc/passwd",
    "{{7*7}}",
    "$" + "{7*7}",
  ],
  ...[
    "<script>alert(1)</script>",
    "javascript:alert(1)",
    "=1+1",
    "\r\nSet-Cookie: a=b",
    "ﬀ",
    "İ",
    "ß".repeat(300),
  ],
  ...[
    "𝕏".repeat(100),
    "ế".normalize("NFD").repeat(200),
    "a".repeat(10_001),
    "٣٤",
    "１２",
    "1.000.000,5",
    "1,5",
  ],
];

const value = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...odd) },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 60 }) },
  { weight: 1, arbitrary: fc.integer().map(String) },
  { weight: 1, arbitrary: fc.double().map(String) },
);

const twist = fc.constantFrom(
  "value",
  "value",
  "double",
  "leave out",
  "array",
  "long name",
  "as it is",
  "as it is",
);

/** A form as somebody who means ill sends it, the same for the same seed. */
export function twistedForm(form: PageForm, seed: number): [string, string][] {
  const count = form.fields.length;
  const [values = [], twists = []] = [
    fc.sample(value, { seed, numRuns: count + 1 }),
    fc.sample(twist, { seed: seed + 1, numRuns: count + 1 }),
  ];
  const pairs = form.fields.flatMap((field, at): [string, string][] => {
    const [how, what] = [twists[at] ?? "value", values[at] ?? ""];
    const keeps = field.name === "_key" || field.kind === "button" || field.name === "intent";
    if (keeps && seed % 7 !== 0) return [[field.name, field.name === "_key" ? `fuzz-${seed}` : field.value]];
    if (how === "leave out") return [];
    if (how === "double")
      return [
        [field.name, field.value],
        [field.name, what],
      ];
    if (how === "array")
      return [
        [`${field.name}[]`, what],
        [`${field.name}[0]`, what],
        [field.name, what],
      ];
    if (how === "long name")
      return [
        [field.name.repeat(50), what],
        [field.name, field.value],
      ];
    return [[field.name, how === "as it is" ? field.value : what]];
  });
  return seed % 2 === 0 ? [...pairs, ...extraFields] : pairs;
}

/** The addresses of a page with its own questions twisted, and such as it does not know. */
export function twistedAddress(address: string, seed: number): string {
  const url = new URL(address, "http://a");
  const names = new Set([...url.searchParams.keys(), ...known]);
  const values = fc.sample(value, { seed, numRuns: names.size });
  const asked = new URLSearchParams();
  [...names].forEach((name, at) => {
    if ((seed + at) % 3 === 0) return;
    asked.append(name, values[at]?.slice(0, 300) ?? "");
    if ((seed + at) % 5 === 0) asked.append(name, url.searchParams.get(name) ?? "x");
  });
  return `${url.pathname}?${asked.toString().replaceAll("%00", "%EF%BF%BE")}`;
}

/** What the product's addresses ask by. */
const known = [
  ...[
    "q",
    "tu",
    "den",
    "don-vi",
    "dv",
    "nhom",
    "loai",
    "dot",
    "tuan",
    "ky",
    "xem",
    "tt",
    "so",
    "sua",
    "them",
    "muc",
  ],
  ...[
    "truoc",
    "sau",
    "cu-hon",
    "trang",
    "n",
    "hang",
    "cot",
    "so-lieu",
    "dang",
    "hinh",
    "ngay",
    "nhap",
    "tiep",
    "_data",
  ],
];
