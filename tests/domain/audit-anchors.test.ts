import { expect, it } from "vitest";
import { anchorCode, readAnchorLine, standingAnchors } from "~/domain/audit-anchors";
import { type AuditFinding, addFinding } from "~/domain/audit-findings";

const seal = (letter: string) => letter.repeat(64);
const anchor = (day: number, letter: string) => ({
  at: `2021-05-0${day}T18:15:00.000Z`,
  heads: [],
  previous: "",
  seal: seal(letter),
});

it("shortens a seal to a code that people can compare on paper", () => {
  expect(anchorCode(`7f3a09c2b41e${"0".repeat(52)}`)).toBe("7F3A-09C2-B41E");
});

it("reads lines of anchors and restores, and takes nothing else for one", () => {
  const one = anchor(4, "a");
  expect(readAnchorLine(JSON.stringify(one))).toEqual(one);
  expect(readAnchorLine('{"restored":"2021","copy":"2020","seal":"x"}')).toBeNull();
  expect(readAnchorLine(`{"restored":"2021","copy":"2020","seal":"${seal("b")}"}`)).not.toBeNull();
  for (const line of ["", "{", "null", "[]", '{"at":1}']) expect(readAnchorLine(line)).toBeNull();
});

it("holds each anchor once, in order of time, without those that a restore has overtaken", () => {
  const [first, second, third] = [anchor(3, "a"), anchor(4, "b"), anchor(6, "c")];
  const restore = { copy: "2021-05-04T00:00:00.000Z", restored: "2021-05-05T00:00:00.000Z", seal: seal("d") };
  expect(standingAnchors([third, first, second, first], [])).toEqual([first, second, third]);
  expect(standingAnchors([third, first, second], [restore])).toEqual([first, third]);
});

it("joins findings that go on with the same", () => {
  const findings: AuditFinding[] = [];
  for (const seq of [3, 4, 5, 9]) addFinding(findings, { chain: "c", kind: "edited", from: seq, to: seq });
  expect(findings.map(({ from, to }) => [from, to])).toEqual([
    [3, 5],
    [9, 9],
  ]);
});
