import { Form, Link, useLoaderData } from "@remix-run/react";
import { siteStates } from "~/domain/decoration";
import { stateWords } from "~/domain/decoration-page";
import { sitePath, siteThumbnailPath } from "~/domain/decoration-photos";
import {
  readWallQuery,
  type WallPage,
  type WallShot,
  type WallSite,
  wallListPath,
  wallPath,
} from "~/domain/decoration-wall";
import { formatDay, formatShortDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { guardedLoader } from "~/server/guard.server";
import { DecorationTabs } from "~/ui/decoration-tabs";
import { siteStatusOf } from "~/ui/decoration-words";
import { PageHead } from "~/ui/frame/page-head";
import { Button } from "~/ui/kit/button";
import { EmptyState } from "~/ui/kit/empty-state";
import { Select } from "~/ui/kit/inputs";
import { Pagination } from "~/ui/kit/pagination";
import { Status } from "~/ui/kit/status";
import type { PageHandle } from "~/ui/page-title";
import { UnitSelect } from "~/ui/unit-select";
import { loadWall } from "~/usecases/decoration-wall.server";

export const handle: PageHandle = { title: (t) => t.decorationGate.wall.title };

export const loader = guardedLoader(({ ctx, params, url }) =>
  loadWall(
    ctx,
    params.campaign ?? "",
    readWallQuery((name) => url.searchParams.get(name) ?? ""),
  ),
);

export default function Wall() {
  const page = useLoaderData<typeof loader>();
  const { wall: words } = useTexts().decorationGate;
  return (
    <>
      <PageHead title={words.title} lede={page.isEmpty ? undefined : words.lede(page.found)} />
      <DecorationTabs slug={page.slug} />
      {page.isEmpty ? (
        <EmptyState title={words.none}>{words.noneText}</EmptyState>
      ) : (
        <>
          <Filter page={page} />
          {page.sites.length === 0 ? <p className="muted">{words.noMatch}</p> : null}
          <ul className="deco-wall">
            {page.sites.map((site) => (
              <Site key={site.number} slug={page.slug} site={site} />
            ))}
          </ul>
          <Pages page={page} />
        </>
      )}
    </>
  );
}

function Filter({ page: { slug, query, unitChoice } }: { page: WallPage }) {
  const t = useTexts();
  const { wall: words } = t.decorationGate;
  return (
    <Form method="get" action={wallPath(slug)} className="bar screen-only" key={wallListPath(slug, query)}>
      <UnitSelect
        name="dv"
        label={words.unit}
        fieldClass="w-l"
        defaultValue={query.unitKey}
        units={unitChoice}
        first={{ value: "", label: words.allUnits }}
      />
      <Select
        name="tt"
        label={words.state}
        defaultValue={query.state === "" ? "" : stateWords[query.state]}
        options={[
          { value: "", label: words.allStates },
          ...siteStates.map((state) => ({ value: stateWords[state], label: t.decoration.states[state] })),
        ]}
      />
      <Button icon="filter">{words.show}</Button>
    </Form>
  );
}

function Site({ slug, site }: { slug: string; site: WallSite }) {
  const t = useTexts();
  const { wall: words } = t.decorationGate;
  return (
    <li>
      <div className="deco-pair">
        <Shot slug={slug} site={site} moment="before" shot={site.before} />
        <Shot slug={slug} site={site} moment="after" shot={site.after} />
      </div>
      <Link to={sitePath(slug, site.number)}>{site.place}</Link>
      <span className="sub">
        {site.unit} · {words.more(site.photos)}
      </span>
      <Status kind={siteStatusOf[site.state]}>{t.decoration.states[site.state]}</Status>
    </li>
  );
}

interface ShotProps {
  slug: string;
  site: WallSite;
  moment: "before" | "after";
  shot: WallShot | null;
}

function Shot({ slug, site: { number, place }, moment, shot }: ShotProps) {
  const { wall: words } = useTexts().decorationGate;
  if (shot === null) return <span className="deco-shot deco-none">{words.missing[moment]}</span>;
  const alt = words.alt({ moment: words[moment], place, day: formatDay(shot.on) });
  return (
    <span className="deco-shot">
      <img src={siteThumbnailPath(slug, number, shot.id)} alt={alt} loading="lazy" decoding="async" />
      <span className="sub">
        {words[moment]} {formatShortDay(shot.on)}
      </span>
    </span>
  );
}

function Pages({ page: { slug, query, pages, found } }: { page: WallPage }) {
  const { wall: words } = useTexts().decorationGate;
  const { page } = query;
  const at = (wanted: number) => wallListPath(slug, { ...query, page: wanted });
  return (
    <Pagination
      label={words.pages}
      newer={page > 1 ? { to: at(page - 1), label: words.previous } : undefined}
      older={page < pages ? { to: at(page + 1), label: words.next } : undefined}
      summary={words.found({ sites: found.sites, page, pages })}
    />
  );
}
