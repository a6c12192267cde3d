import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { roleGuides } from "~/domain/help-roles";
import { helpScreens, screenAt } from "~/domain/help-screens";
import { type Role, roles } from "~/domain/permissions";
import { en } from "~/i18n/en";
import { helpWordOf, screenHelpOf } from "~/i18n/help-of.server";
import { vi } from "~/i18n/vi";
import urlMap from "~/routes";
import { filesBelow, projectRoot } from "../../scripts/layers/source-tree";
import { pages } from "../../scripts/screenshots/pages";
import { type Account, matrix } from "../support/permission-rows";

interface Route {
  path?: string | undefined;
  file: string;
  children?: Route[] | undefined;
}

/** Addresses of the URL map, their named parts filled with something, and the file behind each. */
function addresses(routes: Route[], above = ""): { path: string; file: string }[] {
  return routes.flatMap(({ path, file, children }) => {
    const own = path === undefined ? above : `${above}/${path}`;
    const here = {
      path: own === "" ? "/" : own.replace(/:campaign/, "ha-long").replace(/:\w+/g, "x7"),
      file,
    };
    return children ? addresses(children, own) : [here];
  });
}

/** Pages without help of their own: help itself, public pages, errors, and what passes by while signing on elsewhere. */
const without =
  /^routes\/(help|public-facts|errors)\/|not-found|unsubscribe|sign-on-|own-sign-on-link|picture-file|download|missing-units/;

const all = addresses(urlMap as Route[]).filter(({ file }) => file.endsWith(".tsx") && !without.test(file));

describe("help beside each screen", () => {
  it("is there for every page of the URL map", () => {
    expect(all.length).toBeGreaterThan(120);
    expect(all.filter(({ path }) => screenAt(path) === null)).toEqual([]);
  });

  it("is there for every page that the browser tests walk", () => {
    const lacking = pages.filter(([, path]) => screenAt(path.replace(/\?.*/, "")) === null);
    expect(lacking.filter(([, path]) => !path.startsWith("/tro-giup"))).toEqual([]);
  });

  it("belongs to a page, whichever it is of", () => {
    const reached = new Set(all.map(({ path }) => screenAt(path)));
    expect(helpScreens.filter(({ key }) => !reached.has(key)).map(({ key }) => key)).toEqual([]);
  });

  it.each([
    ["/ha-long-2021", "tong-quan"],
    ["/ha-long-2021/", "tong-quan"],
    ["/ha-long-2021/ket-qua/5", "muc-ket-qua"],
    ["/ha-long-2021/ket-qua/moi", "ghi-ket-qua"],
    ["/ha-long-2021/bao-cao/phuong-bai-chay/2021-04-26", "bao-cao"],
    ["/quan-tri/tai-khoan/x", "nguoi-dung"],
    ["/tro-giup/ket-qua", null],
    ["/ha-long-2021/khong-co", null],
  ])("knows %s as %s", (path, screen) => {
    expect(screenAt(path)).toBe(screen);
  });
});

describe.each(["vi", "en"] as const)("the texts of help in %s", (locale) => {
  const own = locale === "vi" ? vi : en;
  const said = new Set(stringsIn(own));

  it("are complete: a purpose in one sentence, two to six steps, something people ask", () => {
    for (const { key } of helpScreens) {
      const { title, purpose, steps, asked } = screenHelpOf(key, locale);
      expect(title, key).toMatch(/\S/);
      expect(purpose.match(/[.?]( |$)/g), `${key}: ${purpose}`).toHaveLength(1);
      expect(steps.length, key).toBeGreaterThanOrEqual(2);
      expect(steps.length, key).toBeLessThanOrEqual(6);
      expect(asked.length, key).toBeGreaterThanOrEqual(1);
      for (const { question, answer } of asked) {
        expect(question, key).toMatch(/\?$/);
        expect(answer, key).toMatch(/\.$/);
      }
    }
  });

  it("quote only what stands on a screen", () => {
    for (const { key } of helpScreens) {
      const { purpose, steps, asked } = screenHelpOf(key, locale);
      const text = [purpose, ...steps, ...asked.flatMap(({ question, answer }) => [question, answer])].join(
        " ",
      );
      expect(text, key).not.toMatch(/undefined|\[object/);
      const quoted = [...text.matchAll(/“([^”]*)”/g)].map(([, label]) => label ?? "");
      expect(
        quoted.filter((label) => !said.has(label)),
        key,
      ).toEqual([]);
    }
  });

  it("read every label from the texts of its screen, and write none out", () => {
    const files = filesBelow(`app/i18n/${locale}/help`).filter((file) => !file.endsWith("labels.ts"));
    expect(files.length).toBeGreaterThan(14);
    const written = files.flatMap((file) =>
      [...readFileSync(`${projectRoot}/${file}`, "utf8").matchAll(/“(?!\$\{)[^”]*”/g)].map(([it]) => it),
    );
    expect(written).toEqual([]);
  });

  it("explain no word of the field that no screen names", () => {
    for (const word of new Set(helpScreens.flatMap(({ words }) => words)))
      expect(helpWordOf(word, locale).meaning, word).toMatch(/\.$/);
  });
});

function stringsIn(texts: object): string[] {
  return Object.values(texts).flatMap((value: unknown) => {
    if (typeof value === "string") return [value];
    return typeof value === "object" && value !== null ? stringsIn(value) : [];
  });
}

const accountOf: Partial<Record<Role, Account>> = {
  administrator: "quan-tri",
  secretary: "thu-ky",
  leader: "lanh-dao",
  "unit-head": "thu-truong",
  member: "can-bo",
  collaborator: "cong-tac-vien",
};

describe("the sheet of paper of a role", () => {
  it.each(roles)("names for %s only screens that the role may open, each once", (role) => {
    const screens = roleGuides[role].flatMap(([, ...names]) => names);
    expect(new Set(screens).size).toBe(screens.length);
    expect(screens.length).toBeGreaterThanOrEqual(4);
    const account = accountOf[role];
    const rows = Object.values(matrix).map(({ path, read }) => ({
      screen: screenAt(path.replace(/\?.*/, "")),
      read,
    }));
    const closed = screens.filter((screen) => {
      const own = rows.filter((row) => row.screen === screen);
      return account && own.length > 0 && !own.some(({ read }) => read.includes(account));
    });
    expect(closed).toEqual([]);
  });
});
