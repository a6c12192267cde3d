import type { CivilDate } from "./calendar/civil-date";
import { newsItemMeasure } from "./categories";
import { withParts } from "./category-parts";
import { type MeasureScope, scopeKey } from "./progress-scope";

/** Which outputs a number stands for. */
export interface OutputFilter {
  /** The unit and what reports below it. */
  unitKey: string;
  scope?: MeasureScope;
  from?: CivilDate;
  to: CivilDate;
}

/** The list of the outputs behind a number: every number on the progress page is such a link. */
export function outputsPath(slug: string, { unitKey, scope, from, to }: OutputFilter): string {
  // Written out, because a heat table asks for thousands and URLSearchParams costs microseconds each.
  let query = `don-vi=${encodeURIComponent(unitKey)}`;
  if (scope?.categoryKey) query += `&loai=${encodeURIComponent(categoryWord(scope.categoryKey, scope))}`;
  else if (scope) query += `&donvi-tinh=${encodeURIComponent(scope.measure)}`;
  if (scope?.group && !scope.categoryKey) query += `&nhom=${scope.group}`;
  if (from) query += `&tu=${from}`;
  return `/${slug}/ket-qua?${query}&den=${to}`;
}

const categoryWord = (key: string, { hasParts }: MeasureScope) => (hasParts ? withParts(key) : key);

/** What a progress page is asked for; what is left out is today, everybody, news items, the first part. */
export interface ProgressAddress {
  asOf?: CivilDate;
  unitKey?: string;
  scope?: MeasureScope;
  isWhole?: boolean;
  /** The page: units, comparison, a picture or a table to save; left out: the page itself. */
  part?: "don-vi" | "so-sanh" | "hinh" | "tai-ve";
  /** What only that page asks, such as which picture. */
  more?: Readonly<Record<string, string>>;
}

export function progressPath(
  slug: string,
  { asOf, unitKey, scope, isWhole, part, more = {} }: ProgressAddress,
): string {
  const query = new URLSearchParams();
  if (asOf) query.set("den", asOf);
  if (unitKey) query.set("don-vi", unitKey);
  if (scope) query.set("hinh-thuc", scopeKey(scope));
  if (isWhole) query.set("toan-bo", "1");
  for (const [name, value] of Object.entries(more)) if (value !== "") query.set(name, value);
  const asked = query.toString();
  const path = part === undefined ? `/${slug}/tien-do` : `/${slug}/tien-do/${part}`;
  return asked === "" ? path : `${path}?${asked}`;
}

/** The address of a page as it is, to change one thing of it. */
export function addressOf(page: {
  today: CivilDate;
  asOf: CivilDate;
  unit: { key: string; isWhole: boolean };
  scope: MeasureScope;
}): ProgressAddress {
  const isUsual = scopeKey(page.scope) === newsItemMeasure;
  return {
    ...(page.asOf === page.today ? {} : { asOf: page.asOf }),
    ...(page.unit.isWhole ? {} : { unitKey: page.unit.key }),
    ...(isUsual ? {} : { scope: page.scope }),
  };
}
