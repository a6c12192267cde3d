import { randomUUID } from "node:crypto";
import { type Call, Client } from "../../bench/measure";
import { communeKey } from "../../scale/country";
import { type Ground, groundCommunes } from "./ground";

/** The headers of a page of the product that sends with this session through a proxy that ends TLS. */
export const headersOf = (token: string): Record<string, string> => ({
  Cookie: `__Host-cot-moc=${token}`,
  "X-Forwarded-Proto": "https",
  "Sec-Fetch-Site": "same-origin",
});

/** The posted form of an output with this title; sent again with the same key it is the same output. */
export function createCall(
  token: string,
  { key, title, unit }: { key: string; title: string; unit: string },
): Call {
  const body = new URLSearchParams({
    ...{ units: unit, categories: "portal-item", basis: "item", from: "", date: "04/05/2021", quantity: "1" },
    ...{ qualifier: "exact", whole: "", per: "", message: "", title, link: "", note: "", confirmReason: "" },
    _key: key,
  });
  const headers = { ...headersOf(token), "Content-Type": "application/x-www-form-urlencoded" };
  return { method: "POST", path: "/ca-nuoc/ket-qua/moi", headers, body: body.toString() };
}

/** What the clients were told, kept outside the server. */
export interface Ledger {
  /** Titles of outputs whose recording was acknowledged. */
  acknowledged: Set<string>;
  /** Requests by status; 0: no answer came. */
  answers: Map<number, number>;
  /** Answers of status 503 that did not say when to ask again. */
  withoutRetryAfter: number;
  /** Longest time in which no client was acknowledged or shown anything, ms. */
  longestSilence: number;
}

export interface Writers {
  ledger: Ledger;
  /** Lets each client finish what it is sending, again and again until it is acknowledged. */
  finish(): Promise<Ledger>;
}

/** Clients that log outputs one after the other, and as many that look at a page; what is not acknowledged is sent again. */
export function startWriters(ports: readonly number[], tokens: readonly string[]): Writers {
  const ledger: Ledger = {
    acknowledged: new Set(),
    answers: new Map(),
    withoutRetryAfter: 0,
    longestSilence: 0,
  };
  let isOver = false;
  const send = countingSender(ledger);
  const clients = ports.map((port) => new Client(port));
  const clientOf = (turn: number): Client => clients[turn % clients.length] ?? new Client(ports[0] ?? 0);
  const write = async (token: string, at: number) => {
    for (let n = 0; !isOver; n += 1) {
      const title = `Sổ cái ${newWord()}`;
      const call = createCall(token, {
        key: randomUUID(),
        title,
        unit: communeKey(1 + (at % groundCommunes)),
      });
      // A resend may come to another instance than the first try did.
      for (let turn = at + n; !(await send(clientOf(turn), call)); turn += 1);
      ledger.acknowledged.add(title);
    }
  };
  const look = async (token: string, at: number) => {
    for (let turn = at; !isOver; turn += 1) {
      await send(clientOf(turn), { method: "GET", path: "/ca-nuoc/ket-qua", headers: headersOf(token) });
    }
  };
  const all = tokens.flatMap((token, at) => [write(token, at), look(token, at)]);
  return {
    ledger,
    finish: async () => {
      isOver = true;
      await Promise.all(all);
      for (const client of clients) client.close();
      return ledger;
    },
  };
}

/** Sends a call and writes down what came of it; resolves to whether it was answered well, after a while if it was not. */
function countingSender(ledger: Ledger): (client: Client, call: Call) => Promise<boolean> {
  let heardAt = performance.now();
  return async (client, call) => {
    const answer = await client.send(call).catch(() => null);
    const status = answer?.status ?? 0;
    ledger.answers.set(status, (ledger.answers.get(status) ?? 0) + 1);
    if (status === 503 && answer?.headers["retry-after"] === undefined) ledger.withoutRetryAfter += 1;
    const isGood = status >= 200 && status < 400;
    if (!isGood) await pause(100);
    else {
      ledger.longestSilence = Math.max(ledger.longestSilence, performance.now() - heardAt);
      heardAt = performance.now();
    }
    return isGood;
  };
}

/** What is in the database of what the ledger says, and of its audit lines. */
export async function compareLedger({ ask }: Ground, ledger: Ledger) {
  const rows = await ask<{ title: string; copies: number; lines: number; credits: number }>(
    `select o.title, count(*)::int as copies,
       sum((select count(*) from audit_entries a where a.subject_id = o.id and a.action = 'output.log'))::int as lines,
       sum((select count(*) from output_scope s where s.output_id = o.id))::int as credits
     from outputs o where o.title like 'Sổ cái %' group by o.title`,
  );
  const found = new Set(rows.map(({ title }) => title));
  return {
    acknowledged: ledger.acknowledged.size,
    lost: [...ledger.acknowledged].filter((title) => !found.has(title)).length,
    doubled: rows.filter(({ copies }) => copies > 1).length,
    unaudited: rows.filter(({ copies, lines }) => lines !== copies).length,
    /** Each stands under its commune, its province and the country. */
    unlisted: rows.filter(({ copies, credits }) => credits !== 3 * copies).length,
  };
}

/** A word that nothing else has, without digits: a row of them would be refused as somebody's telephone or account. */
export const newWord = () =>
  randomUUID().replace(/[\d-]/g, (sign) => (sign === "-" ? "" : "ghijklmnop".charAt(Number(sign))));

export const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
