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
  const shown = page.sites.length;
  return (
    <>
      <PageHead title={words.title} lede={words.lede({ shown, all: page.all })} />
      <DecorationTabs slug={page.slug} />
      <Choice page={page} />
      {shown === 0 ? (
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

function Choice({ page: { slug, query, unitChoice, sites } }: { page: MapPage }) {
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
      {sites.length > 0 && zoom < MOST_ZOOM ? (
        <ButtonLink variant="bare" to={mapAddress(slug, { ...query, zoom: zoom + 1 })}>
          {words.zoomIn}
        </ButtonLink>
      ) : null}
      {zoom > 0 ? (
        <ButtonLink variant="bare" to={mapAddress(slug, { ...query, zoom: zoom - 1 })}>
          {words.zoomOut}
        </ButtonLink>
      ) : null}
    </Form>
  );
}

function Places({ page: { slug, query, sites } }: { page: MapPage }) {
  const t = useTexts();
  const { map: words } = t.decorationGate;
  const rows = sites.map(({ number, place, unit, state }) => ({
    key: String(number),
    title: (
      <>
        <Link to={sitePath(slug, number)}>{place}</Link> ({unit})
      </>
    ),
    end: (
      <span className="rows-pair">
        <Status kind={siteStatusOf[state]}>{t.decoration.states[state]}</Status>
        <Link
          className="screen-only"
          to={mapAddress(slug, { ...query, site: number, zoom: 3 })}
          aria-label={words.near(place)}
        >
          {words.nearWord}
        </Link>
      </span>
    ),
  }));
  return (
    <Section title={words.list}>
      <RowList fine rows={rows} />
    </Section>
  );
}
