import { Link, useFetcher } from "@remix-run/react";
import { useEffect } from "react";
import { type SearchPage, searchPath } from "~/domain/search-page";
import { useTexts } from "~/i18n/texts";
import { FoundLine } from "./found-line";

/** Typing pauses so long (ms) before it is asked. */
const pause = 200;

export interface SearchSuggestionsProps {
  slug: string;
  text: string;
  /** Somebody has chosen. */
  onGo: () => void;
}

/** What the typed words find, a few of each kind, under the search box. */
export function SearchSuggestions({ slug, text, onGo }: SearchSuggestionsProps) {
  const { search: words } = useTexts();
  const { load, data } = useFetcher<SearchPage>();
  useEffect(() => {
    const later = setTimeout(() => load(`/${slug}/tim/nhanh?${new URLSearchParams({ q: text })}`), pause);
    return () => clearTimeout(later);
  }, [text, slug, load]);
  if (!data) return null;
  const count = data.groups.reduce((sum, { found }) => sum + found.length, 0);
  return (
    <div className="search-found">
      <p className="sr" role="status">
        {count === 0 ? words.none(data.text) : words.count(count)}
      </p>
      {data.groups.map(({ kind, found }) => (
        <section key={kind} aria-label={words.kinds[kind]}>
          <p className="search-kind" aria-hidden="true">
            {words.kinds[kind]}
          </p>
          <ul>
            {found.map((one) => (
              <li key={one.to}>
                <Link to={one.to} onClick={onGo}>
                  <span className="search-title">{one.title}</span>
                  <FoundLine found={one} />
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {count === 0 ? <p className="search-kind">{words.none(data.text)}</p> : null}
      <Link className="search-all" to={searchPath(slug, text)} onClick={onGo}>
        {words.allFor(text)}
      </Link>
    </div>
  );
}
