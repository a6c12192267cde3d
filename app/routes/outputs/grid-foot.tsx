import { countsOf } from "~/domain/output-grid-state";
import { useTexts } from "~/i18n/texts";
import { Button } from "~/ui/kit/button";
import { addRows, go, nextToMend } from "./grid-acts";
import type { GridView } from "./use-grid";

/** How many rows stand how: "37 dòng: 35 đã lưu, 1 đang chờ, 1 cần sửa". */
export function GridFoot({ view: { desk, rows } }: { view: GridView }) {
  const words = useTexts().grid;
  const counts = countsOf(rows);
  const next = () => {
    const row = nextToMend(desk);
    if (row !== null) go(desk, { row, column: desk.now.current.place.column });
  };
  return (
    <div className="grid-foot">
      <p role="status">{words.counts(counts)}</p>
      <div className="acts">
        {counts.wrong > 0 ? (
          <Button type="button" size="sm" onClick={next}>
            {words.next}
          </Button>
        ) : null}
        <Button type="button" size="sm" variant="bare" icon="plus" onClick={() => addRows(desk)}>
          {words.addRows}
        </Button>
      </div>
    </div>
  );
}
