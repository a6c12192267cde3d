import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { type EvidenceTwin, thumbnailPath } from "~/domain/evidence";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";

interface TwinNoticeProps {
  slug: string;
  /** Of the photograph that is to be added. */
  name: string;
  twin: EvidenceTwin;
  /** What can be done about it. */
  children: ReactNode;
}

/** The photograph that looks the same, and whose it is. */
export function TwinNotice({ slug, name, twin, children }: TwinNoticeProps) {
  const words = useTexts().evidence.twin;
  return (
    <div className="ev-twin">
      <img src={thumbnailPath(slug, twin.number, twin.id)} alt={words.theirs} width={96} height={72} />
      <div>
        <p>
          <b>{words.title(name)}</b>
        </p>
        <p>
          {words.where({ code: twin.code, day: formatDay(twin.publishedOn) })}{" "}
          <Link to={`/${slug}/ket-qua/${twin.number}`}>{twin.title}</Link>
        </p>
        <div className="acts">{children}</div>
      </div>
    </div>
  );
}
