import { Link, useLoaderData } from "@remix-run/react";
import { formatDay, formatNumber, formatSize } from "~/i18n/format";
import { useLocale, useTexts } from "~/i18n/texts";
import { guardedLoader } from "~/server/guard.server";
import { PageHead } from "~/ui/frame/page-head";
import { ButtonLink, buttonClass } from "~/ui/kit/button";
import { EmptyState } from "~/ui/kit/empty-state";
import { Icon } from "~/ui/kit/icon";
import type { PageHandle } from "~/ui/page-title";
import { type GalleryItem, loadGallery } from "~/usecases/evidence-gallery.server";
import { GalleryFilter } from "./gallery-filter";
import { filtersOf, galleryPath, readQuery } from "./list-address";
import { OutputTabs } from "./output-tabs";
import { PhotoGrid } from "./photo-grid";

export const handle: PageHandle = { title: (t) => t.evidence.gallery.title };

export const loader = guardedLoader(async ({ ctx, params, url }) => {
  const page = await loadGallery(ctx, params.campaign ?? "", (name) => url.searchParams.get(name) ?? "");
  return { ...page, query: url.search };
});

export default function Gallery() {
  const page = useLoaderData<typeof loader>();
  const t = useTexts();
  const locale = useLocale();
  const words = t.evidence.gallery;
  const query = readQuery(page.query);
  const filters = filtersOf(query);
  const isEmpty = page.count === 0 && Object.keys(filters).length === 0;
  const size = formatSize(page.bytes, locale);
  const [count, outputs] = [formatNumber(page.count, locale), formatNumber(page.outputs, locale)];
  return (
    <>
      <PageHead
        title={words.title}
        crumbs={[{ label: t.outputs.crumb, to: `/${page.slug}/ket-qua` }, { label: words.title }]}
        crumbsLabel={t.outputs.way}
        lede={isEmpty ? undefined : words.lede({ count, outputs, size })}
        actions={
          page.count > 0 ? (
            <a href={galleryPath(page.slug, filters, "/tai-ve")} className={buttonClass({})} download>
              <Icon name="download" /> {words.zipHint(size)}
            </a>
          ) : undefined
        }
      />
      <OutputTabs />
      {isEmpty ? (
        <EmptyState
          title={words.empty}
          action={<ButtonLink to={`/${page.slug}/ket-qua`}>{words.toList}</ButtonLink>}
        >
          {words.emptyText}
        </EmptyState>
      ) : (
        <>
          <GalleryFilter slug={page.slug} query={query} options={page.options} problems={page.problems} />
          {page.items.length === 0 ? <p className="muted">{words.noMatch}</p> : null}
          <Photos slug={page.slug} items={page.items} />
          <Turning slug={page.slug} filters={filters} isOlder={query.older !== undefined} next={page.next} />
        </>
      )}
    </>
  );
}

interface TurningProps {
  slug: string;
  filters: ReturnType<typeof filtersOf>;
  isOlder: boolean;
  /** Where the older ones begin; null: these are the oldest. */
  next: string | null;
}

function Turning({ slug, filters, isOlder, next }: TurningProps) {
  const words = useTexts().evidence.gallery;
  return (
    <p className="acts">
      {isOlder ? <Link to={galleryPath(slug, filters)}>{words.first}</Link> : null}
      {next ? (
        <ButtonLink to={galleryPath(slug, { ...filters, older: next })}>{words.more}</ButtonLink>
      ) : null}
    </p>
  );
}

function Photos({ slug, items }: { slug: string; items: readonly GalleryItem[] }) {
  const t = useTexts();
  return (
    <PhotoGrid
      slug={slug}
      label={t.evidence.gallery.title}
      linksOutput
      photos={items.map((item) => {
        const day = formatDay(item.publishedOn);
        const units = item.units.join(", ");
        return {
          ...{ id: item.id, number: item.number, kind: item.kind },
          name: `${item.code}, ${units}, ${day}`,
          told: item.caption || item.title,
          children: (
            <p className="ev-caption">
              <Link to={`/${slug}/ket-qua/${item.number}`}>{item.caption || item.title}</Link>
              <span className="muted">
                {units} · {day}
              </span>
            </p>
          ),
        };
      })}
    />
  );
}
