import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { type Call, Client } from "../../bench/measure";
import { databaseIn } from "../../postgres/cluster";
import { communeKey } from "../../scale/country";
import type { Ground } from "./ground";
import { compareLedger, createCall, headersOf, newWord, pause, startWriters } from "./ledger";

/** Instances of the product on one database. */
export interface Instances {
  ground: Ground;
  /** Of each instance. */
  ports: readonly number[];
  /** Where clients come in: the proxy, or each instance. */
  entrances: readonly number[];
  /** Sessions of the secretary. */
  tokens: readonly string[];
  writeFor: number;
}

export interface Checked {
  title: string;
  figure: number | string;
  isGood: boolean;
}

/** What has to hold of instances that act as one; each check leaves the others what they need. */
export const checks: readonly ((instances: Instances) => Promise<Checked>)[] = [
  oneMigrator,
  limitsCountedOnce,
  nothingStale,
  uploadGoesOnElsewhere,
  ledgerOfAll,
  jobsOnce,
  revokedEverywhere,
];

/** Several migrations that begin at the same moment on an empty database run each step once. */
async function oneMigrator({ ground, ports }: Instances): Promise<Checked> {
  const url = await databaseIn(ground.cluster.url, "empty");
  const runs = await Promise.all(ports.map(() => migrationsRun(url)));
  const names = runs.flat();
  const isGood = names.length > 0 && new Set(names).size === names.length;
  return { title: "bước nâng cấp", figure: names.length, isGood };
}

function migrationsRun(url: string): Promise<string[]> {
  const env = { ...process.env, NODE_ENV: "development" as const, DATABASE_URL: url };
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/migrate.ts"], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  let written = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    written += text;
  });
  return new Promise((resolve, reject) => {
    child.once("close", (code) =>
      code === 0
        ? resolve(written.split("\n").filter(Boolean))
        : reject(new Error(`migrate ended with ${code}`)),
    );
  });
}

const wrongTries = 24;
/** Tries that an account has (domain/sign-in). */
const allowedTries = 10;

async function limitsCountedOnce({ ports }: Instances): Promise<Checked> {
  const body = new URLSearchParams({
    login: `khong-co-${randomUUID()}`,
    password: "một mật khẩu sai",
  }).toString();
  const headers = {
    ...headersOf("nobody"),
    "X-Forwarded-For": "203.0.113.9",
    "Content-Type": "application/x-www-form-urlencoded",
  };
  const statuses = await Promise.all(
    Array.from({ length: wrongTries }, (_, at) =>
      statusAt(ports[at % ports.length], { method: "POST", path: "/dang-nhap", headers, body }),
    ),
  );
  const tried = statuses.filter((status) => status === 422).length;
  const refused = statuses.filter((status) => status === 429).length;
  const isGood = tried === allowedTries && refused === wrongTries - allowedTries;
  return { title: "thử mật khẩu được", figure: `${tried}/${wrongTries}`, isGood };
}

/** What is written at one instance is on the very next page of every other one, which had shown the page before. */
async function nothingStale({ ports, tokens: [token = ""] }: Instances): Promise<Checked> {
  const pages = ["/ca-nuoc/ket-qua", "/ca-nuoc/tien-do", "/ca-nuoc/san-sang"];
  let stale = 0;
  for (const [at, writer] of ports.entries()) {
    for (const port of ports) for (const path of pages) await textAt(port, path, token);
    const title = `Mới ghi ${newWord()}`;
    await statusAt(writer, createCall(token, { key: randomUUID(), title, unit: communeKey(1 + at) }));
    const listed = await Promise.all(
      ports.map((port) => textAt(port, "/ca-nuoc/ket-qua?tu=2021-05-04&den=2021-05-04", token)),
    );
    stale += listed.filter((text) => !text.includes(title)).length;
    for (const path of pages.slice(1)) {
      const shown = await Promise.all(ports.map((port) => textAt(port, path, token)));
      stale += new Set(shown.map(figuresOf)).size - 1;
    }
  }
  return { title: "trang cũ", figure: stale, isGood: stale === 0 };
}

/** A page's words without what differs from one answer to the next. */
const figuresOf = (html: string) =>
  html
    .replace(/<script[\s\S]*?<\/script>/g, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/[\da-f]{8}-[\da-f-]{27}/g, "");

/** Half a photograph is sent to one instance and the rest to another one. */
async function uploadGoesOnElsewhere({ ground, ports, tokens: [token = ""] }: Instances): Promise<Checked> {
  const [{ number } = { number: 0 }] = await ground.ask<{ number: number }>(
    "select number::int from outputs where title like 'Mới ghi%' limit 1",
  );
  const path = `/ca-nuoc/ket-qua/${number}/gui-anh`;
  const content = Buffer.alloc(200_000, 7);
  const tus = { ...headersOf(token), "Tus-Resumable": "1.0.0" };
  const [first = 0, second = 0] = [ports[0], ports.at(-1)];
  const begun = await fetch(`http://127.0.0.1:${first}${path}`, {
    ...{ method: "POST", headers: { ...tus, "Upload-Length": String(content.length) } },
  });
  const place = new URL(begun.headers.get("Location") ?? "", `http://127.0.0.1:${first}`).pathname;
  const part = (port: number, from: number, to: number) =>
    fetch(`http://127.0.0.1:${port}${place}`, {
      method: "PATCH",
      headers: { ...tus, "Upload-Offset": String(from), "Content-Type": "application/offset+octet-stream" },
      body: content.subarray(from, to),
    });
  await part(first, 0, 100_000);
  const there = await fetch(`http://127.0.0.1:${second}${place}`, { method: "HEAD", headers: tus });
  const rest = await part(second, Number(there.headers.get("Upload-Offset")), content.length);
  const figure = `${there.headers.get("Upload-Offset")} → ${rest.headers.get("Upload-Offset")}`;
  return { title: "ảnh gửi tiếp", figure, isGood: figure === "100000 → 200000" };
}

/** Everybody writes through the entrance; resends come to other instances. */
async function ledgerOfAll({ ground, entrances, tokens, writeFor }: Instances): Promise<Checked> {
  const writers = startWriters(entrances, tokens);
  await pause(writeFor);
  const ledger = await writers.finish();
  const { acknowledged, lost, doubled, unaudited, unlisted } = await compareLedger(ground, ledger);
  const [gap] = await ground.ask<{ missing: number }>(
    "select (max(number) - count(*))::int as missing from outputs",
  );
  const wrong = [...ledger.answers.keys()].filter((status) => status < 200 || status >= 400);
  const isGood =
    lost + doubled + unaudited + unlisted + (gap?.missing ?? 1) + wrong.length === 0 && acknowledged > 0;
  const figure = `${acknowledged} xác nhận, ${lost} mất, ${doubled} hai lần, ${gap?.missing} số bỏ trống`;
  return { title: "sổ cái", figure, isGood };
}

/** Every instance looks into the queue every five seconds: by now each daily job has been written and run, once. */
async function jobsOnce({ ground }: Instances): Promise<Checked> {
  const jobs = await ground.ask<{ kind: string; attempts: number; copies: number }>(
    `select kind, max(attempts)::int as attempts, count(*)::int as copies from jobs
     where unique_key ~ ':\\d{4}-\\d{2}-\\d{2}$' group by kind, unique_key`,
  );
  const twice = jobs.filter(({ attempts, copies }) => attempts > 1 || copies > 1).map(({ kind }) => kind);
  const figure = `${jobs.length} việc, ${twice.length} chạy hai lần`;
  return { title: "việc hằng ngày", figure, isGood: jobs.length > 0 && twice.length === 0 };
}

/** The person ends all other sessions at one instance: none of them is taken anywhere from then on. */
async function revokedEverywhere({ ports, tokens }: Instances): Promise<Checked> {
  const [own = "", ...others] = tokens;
  const body = "intent=revoke-others";
  const headers = { ...headersOf(own), "Content-Type": "application/x-www-form-urlencoded" };
  const revoked = await statusAt(ports[0], { method: "POST", path: "/tai-khoan", headers, body });
  const startedAt = performance.now();
  const statuses = await Promise.all(
    ports.flatMap((port) =>
      others.map((token) =>
        statusAt(port, { method: "GET", path: "/ca-nuoc/ket-qua", headers: headersOf(token) }),
      ),
    ),
  );
  const stillTaken = statuses.filter((status) => status === 200).length;
  const figure = `${stillTaken} còn dùng được sau ${Math.round(performance.now() - startedAt)} ms`;
  return { title: "phiên bị thu hồi", figure, isGood: revoked === 302 && stillTaken === 0 };
}

async function statusAt(port: number | undefined, call: Call): Promise<number> {
  const client = new Client(port ?? 0);
  try {
    return (await client.send(call)).status;
  } finally {
    client.close();
  }
}

async function textAt(port: number, path: string, token: string): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers: headersOf(token) });
  return answer.text();
}
