import { Form, Link, useLoaderData } from "@remix-run/react";
import { type MapPage, MOST_ZOOM, mapAddress, mapPath, readMapQuery } from "~/domain/decoration-map";
import { sitePath } from "~/domain/decoration-photos";
import { useTexts } from "~/i18n/texts";
import { guardedLoader } from "~/server/guard.server";
import { DecorationTabs } from "~/ui/decoration-tabs";
import { siteStatusOf } from "~/ui/decoration-words";
import { PageHead } from "~/ui/frame/page-head";
import { Section } from "~/ui/frame/section";
import { Button, ButtonLink } from "~/ui/kit/button";
import { EmptyState } from "~/ui/kit/empty-state";
import { Pagination } from "~/ui/kit/pagination";
import { RowList } from "~/ui/kit/row-list";
import { Status } from "~/ui/kit/status";
import type { PageHandle } from "~/ui/page-title";
import { UnitSelect } from "~/ui/unit-select";
import { loadMap } from "~/usecases/decoration-map.server";
import { MapPicture } from "./map-picture";

export const handle: PageHandle = { title: (t) => t.decorationGate.map.title };

/** `?dv=UNIT`: of that unit; `?diem=12&muc=3`: three steps nearer, around that site. */
export const loader = guardedLoader(({ ctx, params, url }) =>
  loadMap(
    ctx,
    params.campaign ?? "",
    readMapQuery((name) => url.searchParams.get(name) ?? ""),
  ),
);

export default function SiteMap() {
  const page = useLoaderData<typeof loader>();
  const { map: words } = useTexts().decorationGate;
  return (
    <>
      <PageHead title={words.title} lede={words.lede({ shown: page.located, all: page.all })} />
      <DecorationTabs slug={page.slug} />
      <Choice page={page} />
      {page.drawings === null ? (
        <EmptyState title={words.none}>{words.noneText}</EmptyState>
      ) : (
        <>
          <MapPicture page={page} />
          <Places page={page} />
        </>
      )}
    </>
  );
}

function Choice({ page: { slug, query, unitChoice, located } }: { page: MapPage }) {
  const { map: words } = useTexts().decorationGate;
  const { zoom } = query;
  return (
    <Form method="get" action={mapPath(slug)} className="bar screen-only" key={query.unitKey}>
      <UnitSelect
        name="dv"
        label={words.units}
        fieldClass="w-l"
        defaultValue={query.unitKey}
        units={unitChoice}
        first={{ value: "", label: words.whole }}
      />
      <Button icon="filter">{words.show}</Button>
      {located > 0 && zoom < MOST_ZOOM ? (
        <ButtonLink variant="bare" to={mapAddress(slug, { ...query, zoom: zoom + 1, page: 1 })}>
          {words.zoomIn}
        </ButtonLink>
      ) : null}
      {zoom > 1 ? (
        <ButtonLink variant="bare" to={mapAddress(slug, { ...query, site: null, zoom: 0, page: 1 })}>
          {words.fit}
        </ButtonLink>
      ) : null}
      {zoom > 0 ? (
        <ButtonLink variant="bare" to={mapAddress(slug, { ...query, zoom: zoom - 1, page: 1 })}>
          {words.zoomOut}
        </ButtonLink>
      ) : null}
    </Form>
  );
}

/** A page of the sites in the picture. */
function Places({ page: { slug, query, rows, pages, shown } }: { page: MapPage }) {
  const t = useTexts();
  const { map: words, wall } = t.decorationGate;
  const lines = rows.map(({ number, place, unit, state, isLate }) => ({
    key: String(number),
    title: (
      <>
        <Link to={sitePath(slug, number)}>{place}</Link> ({unit})
      </>
    ),
    end: (
      <span className="rows-pair">
        {isLate ? <Status kind="late">{t.decoration.late}</Status> : null}
        <Status kind={siteStatusOf[state]}>{t.decoration.states[state]}</Status>
        <Link
          className="screen-only"
          to={mapAddress(slug, { ...query, site: number, zoom: 3, page: 1 })}
          aria-label={words.near(place)}
        >
          {words.nearWord}
        </Link>
      </span>
    ),
  }));
  const pageAt = (page: number) => `${mapAddress(slug, { ...query, page })}#diem`;
  return (
    <Section title={words.list} note={words.inPicture(shown)} id="diem">
      <RowList fine rows={lines} />
      {pages > 1 ? (
        <Pagination
          label={wall.pages}
          newer={query.page > 1 ? { to: pageAt(query.page - 1), label: wall.previous } : undefined}
          older={query.page < pages ? { to: pageAt(query.page + 1), label: wall.next } : undefined}
          summary={wall.found({ sites: shown, page: query.page, pages })}
        />
      ) : null}
    </Section>
  );
}
