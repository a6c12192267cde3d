import { Link } from "@remix-run/react";
import { listParams, withoutOne } from "~/domain/outputs-list";
import { type Texts, useTexts } from "~/i18n/texts";
import { Icon } from "~/ui/kit/icon";
import type { ListOptions } from "~/usecases/outputs-options.server";
import { filtersOf, type ListQuery, listPath, typedDay } from "./list-address";
import { groupName } from "./list-filter";

interface FilterChipsProps {
  slug: string;
  query: ListQuery;
  options: ListOptions;
  /** Parts of the address that were refused and so filter nothing. */
  refused: readonly string[];
  /** The word of the measure that is filtered by, where the figures tell it. */
  measureWord: string | undefined;
}

/** The filters at work, each a link that drops it. */
export function FilterChips({ slug, query, options, refused, measureWord }: FilterChipsProps) {
  const t = useTexts();
  const words = t.outputs.filter;
  const filters = filtersOf(query);
  const asked = order.filter((part) => filters[part] !== undefined && !refused.includes(listParams[part]));
  if (asked.length === 0) return null;
  return (
    <nav className="chips" aria-label={words.active}>
      {asked.map((part) => (
        <Link key={part} className="chip" to={listPath(slug, { ...filters, [part]: undefined })}>
          {filterWords(part, filters[part] ?? "", options, t, measureWord)}
          <span className="sr">, {words.drop}</span>
          <Icon name="close" />
        </Link>
      ))}
      <Link className="btn btn-bare btn-sm" to={listPath(slug, {})}>
        {words.clear}
      </Link>
    </nav>
  );
}

const order = [
  ...([
    "text",
    "unit",
    "bloc",
    "administrative",
    "group",
    "category",
    "measure",
    "message",
    "channel",
  ] as const),
  ...(["basis", "from", "to"] as const),
];

function filterWords(
  part: keyof ListQuery,
  value: string,
  options: ListOptions,
  t: Texts,
  measureWord: string | undefined,
): string {
  const words = t.outputs.filter;
  const bases: Record<string, string> = t.outputs.form.bases;
  switch (part) {
    case "text":
      return `“${value}”`;
    case "unit":
      return nameOf(options.units, value);
    case "category":
      return nameOf(options.categories, value);
    case "group":
      return groupName(value, t);
    case "message":
      return value === withoutOne ? (t.pivot.without["noi-dung"] ?? "") : nameOf(options.messages, value);
    case "bloc":
      return value;
    case "administrative":
      return nameOf(options.units, value);
    case "channel":
      return value === withoutOne ? (t.pivot.without.kenh ?? "") : nameOf(options.channels, value);
    case "basis":
      return bases[value] ?? value;
    case "measure":
      return measureWord === undefined ? words.sameMeasure : words.measure(measureWord);
    default:
      return `${part === "from" ? words.from : words.to} ${typedDay(value)}`;
  }
}

const nameOf = (options: readonly (readonly string[])[], value: string): string =>
  options.find(([key]) => key === value)?.[1] ?? value;
