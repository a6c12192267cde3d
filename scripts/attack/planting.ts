import type { CrawledPage } from "./crawl";
import type { PageForm } from "./page-forms";
import { payloads, unescaped } from "./payloads";
import type { Person } from "./person";

export interface Planted {
  /** "address field" of everything that was taken in. */
  taken: string[];
  /** Fields that were sent with a payload. */
  tried: Set<string>;
  /** Answers that showed a payload as a part of the page, or failed. */
  faults: string[];
}

const typed = new Set(["text", "textarea", "search", "url", "tel", "email"]);

/** A control at which an answer says that something is wrong. */
const wrong = /<(?:input|textarea|select)\b[^>]* aria-invalid="true"[^>]*>/g;

/** Puts payloads into every text field of every form of these pages, the next one into the next field. */
export async function plant(person: Person, pages: readonly CrawledPage[], rounds: number): Promise<Planted> {
  const planted: Planted = { taken: [], tried: new Set(), faults: [] };
  let at = 0;
  const next = () => payloads[at++ % payloads.length] ?? "";
  for (const { address, forms } of pages) {
    for (const form of forms) {
      if (form.method !== "POST" || form.isMultipart || form.action === "/dang-xuat") continue;
      for (let round = 0; round < rounds; round += 1) await plantIn(person, address, form, next, planted);
    }
  }
  return planted;
}

async function plantIn(
  person: Person,
  address: string,
  form: PageForm,
  next: () => string,
  { taken, tried, faults }: Planted,
): Promise<void> {
  const texts = form.fields.filter(({ kind, name }) => typed.has(kind) && !/password/i.test(name));
  if (texts.length === 0) return;
  // All fields at once; where one of them refuses that, the others alone, as somebody patient would.
  let wanted = texts.map(({ name }) => name);
  for (let tries = 0; tries < 3 && wanted.length > 0; tries += 1) {
    const pairs = form.fields
      .filter(({ isSent }) => isSent)
      .map(({ name, kind, value }): [string, string] => {
        if (name === "_key") return [name, `planted-${Math.random()}`];
        return [name, typed.has(kind) && wanted.includes(name) ? next() : value || usual(name)];
      });
    const answer = await person.send(form.action, pairs);
    for (const name of wanted) tried.add(name);
    const what = `${address} → ${form.action} (${wanted.join(", ")})`;
    if (answer.status >= 500) faults.push(`${answer.status} ${what}`);
    if (unescaped.test(answer.text)) faults.push(`unescaped ${what}`);
    if (answer.status < 400) {
      taken.push(...wanted.map((name) => `${form.action} ${name}`));
      return;
    }
    const refused = new Set(
      [...answer.text.matchAll(wrong)].map(([tag]) => / name="([^"]*)"/.exec(tag)?.[1] ?? ""),
    );
    const rest = wanted.filter((name) => !refused.has(name));
    wanted = rest.length < wanted.length ? rest : wanted.slice(0, Math.ceil(wanted.length / 2));
  }
}

/** Something sensible for a field that must not be empty. */
function usual(name: string): string {
  if (/On$|^day|^date|due|from|to$|until/i.test(name)) return "04/05/2021";
  if (/time/i.test(name)) return "08:00";
  if (/quantity|size|number|factor/i.test(name)) return "1";
  return "";
}
