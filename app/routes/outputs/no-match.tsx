import { Link } from "@remix-run/react";
import { useTexts } from "~/i18n/texts";
import { type ListQuery, listPath } from "./list-address";

/** Nothing was found: what to try, and the same search without the filters. */
export function NoMatch({ slug, query }: { slug: string; query: ListQuery }) {
  const { outputs, bulk } = useTexts();
  const words = bulk.search;
  const { text, ...others } = query;
  if (text === undefined) return outputs.list.noMatch;
  return (
    <div className="no-match">
      <p className="empty-title">{words.noneTitle(text)}</p>
      <ul>
        {words.tries.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      {Object.keys(others).length > 0 ? (
        <p>
          <Link to={listPath(slug, { text })}>{words.withoutFilters}</Link>
        </p>
      ) : null}
    </div>
  );
}
