import type { HelpContents, HelpPage, RoleGuide } from "~/domain/help-page";
import { roleGuides } from "~/domain/help-roles";
import { type HelpPart, type HelpScreen, helpScreens, screenAt } from "~/domain/help-screens";
import { roles } from "~/domain/permissions";
import { foldVietnamese, words } from "~/domain/vietnamese";
import { helpWordOf, screenHelpOf } from "~/i18n/help-of.server";
import type { Locale } from "~/i18n/texts";
import { NotFound } from "./context.server";

/** The help of the page at an address; null: it has none. */
export function readHelpAt(pathname: string, locale: Locale): HelpPage | null {
  const screen = screenAt(pathname);
  return screen === null ? null : pageOf(screen, locale);
}

/** The help of a screen by its name. Throws NotFound for a name that there is not. */
export function readHelp(name: string, locale: Locale): HelpPage {
  const found = helpScreens.find(({ key }) => key === name);
  if (!found) throw new NotFound();
  return pageOf(found.key, locale);
}

/** The contents; with a text only the pages that have all its words, marks aside. */
export function readHelpContents(typed: string, locale: Locale): HelpContents {
  const text = typed.normalize("NFC").trim().slice(0, 100);
  const sought = words(text).map(foldVietnamese);
  const parts = new Map<HelpPart, HelpContents["parts"][number]["screens"]>();
  for (const { key, part } of helpScreens) {
    const page = pageOf(key, locale);
    const said = foldVietnamese(allOf(page).join(" "));
    if (!sought.every((word) => said.includes(word))) continue;
    const { title, purpose } = page;
    parts.set(part, [...(parts.get(part) ?? []), { screen: key, title, purpose }]);
  }
  return {
    text,
    parts: [...parts].map(([part, screens]) => ({ part, screens })),
    roles: [...roles],
  };
}

/** One role's sheet of paper, made of the same help. Throws NotFound for a role that there is not. */
export function readRoleGuide(name: string, locale: Locale): RoleGuide {
  const role = roles.find((one) => one === name);
  if (!role) throw new NotFound();
  return {
    role,
    times: roleGuides[role].map(([time, ...screens]) => ({
      time,
      screens: screens.map((screen) => {
        const { title, steps } = screenHelpOf(screen, locale);
        return { screen, title, steps };
      }),
    })),
  };
}

function pageOf(screen: HelpScreen, locale: Locale): HelpPage {
  const explained = helpScreens.find(({ key }) => key === screen)?.words ?? [];
  return {
    screen,
    ...screenHelpOf(screen, locale),
    words: explained.map((word) => ({ word, ...helpWordOf(word, locale) })),
  };
}

const allOf = ({ title, purpose, steps, asked, words: explained }: HelpPage): string[] => [
  ...[title, purpose],
  ...steps,
  ...asked.flatMap(({ question, answer }) => [question, answer]),
  ...explained.flatMap(({ term, meaning }) => [term, meaning]),
];
