import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { countingProxy } from "../attack/counting-proxy";
import { onDemonstration } from "../attack/demonstration";
import { Person } from "../attack/person";
import { scan } from "../attack/scanner";
import type { Proof } from "./proof";
import { shared } from "./share";

const c = "/ha-long-2021";
/** Where what is asked or sent reaches a statement: searches, filters, marks between pages, forms. */
const targets: readonly (readonly [path: string, body?: string])[] = [
  [`${c}/ket-qua?q=bau&don-vi=tp-ha-long&loai=article&tu=2021-03-01&den=2021-05-04`],
  [`${c}/ket-qua?sau=2021-05-02_x&nhom=press`],
  [`${c}/phan-bac/tuong-tu?q=the+cu+tri`],
  [`${c}/tien-do/bang?hang=khoi&cot=thang`],
  [`${c}/du-luan/o?chu-de=khac&noi=toan-bo`],
  ["/dang-nhap", "login=can-bo&password=khong-dung"],
  [
    `${c}/ket-qua/khai-bao`,
    "unit=trung-tam-truyen-thong&category=article&from=01/05/2021&to=02/05/2021&kind=zero",
  ],
];
const logins = ["thu-ky", "can-bo"];
/** Seconds for one address. */
const longest = 120;

export const proof: Proof = {
  promise:
    "sqlmap với phiên của hai vai trò không tìm thấy chỗ nào đưa được SQL vào: 0 phát hiện, 0 trả lời 5xx",
  needs: ["sqlmap"],
  longest: 1_800,
  run: () =>
    onDemonstration(async (base) => {
      const output = mkdtempSync(join(tmpdir(), "cot-moc-sqlmap-"));
      try {
        return await scanAll(base, output);
      } finally {
        rmSync(output, { recursive: true, force: true });
      }
    }),
};

async function scanAll(base: string, output: string) {
  const findings: string[] = [];
  const failed: string[] = [];
  let [answered, unfinished] = [0, 0];
  // Both before the first try: those at the form of signing in use up what an account may get wrong.
  const people = await Promise.all(logins.map((login) => Person.signedIn(base, login)));
  for (const { login, cookie } of people) {
    const proxy = await countingProxy(base, cookie);
    for (const [path, body] of targets.slice(0, shared(targets.length, 3))) {
      const { said, isThrough } = await scan("sqlmap", wordsFor(proxy.base + path, body, output), longest);
      if (said.includes("identified the following injection point"))
        findings.push(`${login} ${path}\n${said}`);
      else if (!isThrough || !/do not appear to be injectable/.test(said)) {
        unfinished += 1;
        process.stderr.write(`${login} ${path}: ${said.trim().split("\n").slice(-4).join(" ")}\n`);
      }
    }
    answered += proxy.counts().answered;
    failed.push(...proxy.counts().failed);
    proxy.close();
  }
  for (const line of [...findings.map((one) => one.slice(-1500)), ...failed.slice(0, 10)])
    process.stderr.write(`${line}\n`);
  const figures = {
    "yêu cầu": answered,
    "phát hiện": findings.length,
    "trả lời 5xx": failed.length,
    "chưa xong": unfinished,
  };
  return { isKept: findings.length + failed.length + unfinished === 0, figures };
}

/**
 * Modest: boolean, error, union and stacked tries of level 1. Timing is left out, since a loaded machine looks as if it
 * slept. A 422, 429 or 404 is how the product refuses, no sign of a wall.
 */
function wordsFor(url: string, body: string | undefined, output: string): string[] {
  return [
    ...["-u", url, "--batch", "--level=1", "--risk=1", "--technique=BEUSQ", "--threads=2", "--timeout=30"],
    ...[
      "--retries=1",
      "--ignore-code=401,404,422,429",
      "--disable-coloring",
      "--flush-session",
      "--output-dir",
      output,
    ],
    ...(body === undefined ? [] : ["--data", body]),
  ];
}
