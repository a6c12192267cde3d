import { Link } from "@remix-run/react";
import type { SiteListPage, SiteRow } from "~/domain/decoration-page";
import { sitePath, siteThumbnailPath } from "~/domain/decoration-photos";
import { formatDay } from "~/i18n/format";
import { type Texts, useTexts } from "~/i18n/texts";
import { kindCounts, siteStatusOf } from "~/ui/decoration-words";
import { Status } from "~/ui/kit/status";
import type { ListColumn } from "~/ui/lists/list-table";

/** Of the form that approves what is picked in the list. */
export const approveFormId = "approve-sites";

/** The columns of the list; the first only for who approves. */
export function siteColumns({ slug }: SiteListPage, mayPick: boolean, t: Texts): ListColumn<SiteRow>[] {
  const { list, code } = t.decoration;
  const words = list.columns;
  const pick: ListColumn<SiteRow> = {
    key: "pick",
    head: <span className="sr">{words.pick}</span>,
    width: "xs",
    phone: "start",
    cell: ({ number, place, state }) =>
      state === "proposed" ? (
        <input
          type="checkbox"
          form={approveFormId}
          name="sites"
          value={number}
          aria-label={list.pick(place)}
        />
      ) : null,
  };
  return [
    ...(mayPick ? [pick] : []),
    {
      key: "site",
      order: { word: "dia-diem" },
      head: words.site,
      rowHeader: true,
      cell: (row) => (
        <>
          <Link to={sitePath(slug, row.number)}>{row.place}</Link>
          <span className="sub">{[code(row.number), row.street].filter(Boolean).join(" · ")}</span>
        </>
      ),
    },
    { ...unitColumn, head: words.unit },
    {
      key: "items",
      head: words.items,
      width: "l",
      phoneLabel: null,
      cell: ({ kinds }) => kindCounts(kinds, t),
    },
    ...standing(slug, t),
  ];
}

const unitColumn: Omit<ListColumn<SiteRow>, "head"> = {
  key: "unit",
  order: { word: "don-vi" },
  width: "m",
  phoneLabel: null,
  cell: ({ unit }) => unit,
};

function standing(slug: string, t: Texts): ListColumn<SiteRow>[] {
  const { list, states, late } = t.decoration;
  const words = list.columns;
  return [
    {
      key: "photo",
      head: words.photo,
      width: "s",
      phone: "hide",
      cell: (row) => <Photo slug={slug} row={row} />,
    },
    {
      key: "due",
      order: { word: "han" },
      head: words.due,
      width: "s",
      cell: ({ dueOn }) => (dueOn === null ? "" : <span className="nb">{formatDay(dueOn)}</span>),
    },
    {
      key: "state",
      order: { word: "tinh-trang" },
      head: words.state,
      width: "m",
      phone: "end",
      cell: ({ state, isLate }) => (
        <>
          <Status kind={siteStatusOf[state]}>{states[state]}</Status>
          {isLate ? (
            <span className="deco-late">
              <Status kind="late">{late}</Status>
            </span>
          ) : null}
        </>
      ),
    },
  ];
}

function Photo({ slug, row: { number, photo, photos, place } }: { slug: string; row: SiteRow }) {
  const words = useTexts().decoration.list;
  if (photo === null) return null;
  return (
    <span className="deco-photo">
      <img src={siteThumbnailPath(slug, number, photo)} alt={words.photoOf(place)} loading="lazy" />
      <span className="sub">{words.photos(photos)}</span>
    </span>
  );
}
