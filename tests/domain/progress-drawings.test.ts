import { describe, expect, test } from "vitest";
import { fileFrame, frameOf, phoneFrame, wideFrame } from "~/domain/charts-drawn/chart-frame";
import { drawCurve } from "~/domain/charts-drawn/curve";
import type { ProgressSeries } from "~/domain/charts-drawn/curve-series";
import type { Drawing, Shape } from "~/domain/charts-drawn/drawing";
import { drawMultiples, panelShapes, panelSize } from "~/domain/charts-drawn/multiples";
import { svgFile } from "~/domain/charts-drawn/svg-file";
import { drawUnitWeeks } from "~/domain/charts-drawn/unit-weeks";

const series: ProgressSeries = {
  days: 100,
  actual: Array.from({ length: 51 }, (_, x) => ({ x, value: x * 10 })),
  plan: [
    { x: 0, value: 0 },
    { x: 100, value: 1000 },
  ],
  phases: [
    { name: "Đợt 1", from: 0, to: 40 },
    { name: "Đợt chồng", from: 2, to: 100 },
  ],
  weeks: [0, 7],
  dates: [{ x: 50, text: "04/05", isStrong: true }],
  levels: [0, 500, 1000].map((value) => ({ value, text: String(value) })),
  marks: [],
  today: { x: 50, tMinus: 19 },
  forecast: { from: { x: 50, value: 500 }, to: 80, low: 600, high: 900, words: ["Dự báo 09/05", "600–900"] },
  words: { spoken: "", actual: ["Thực hiện", "trên 500"], plan: "Chỉ tiêu", planEnd: "Chỉ tiêu 1.000" },
  readout: () => [],
};

describe("the drawn curve", () => {
  test("has no part of negative size in a place that is still being laid out", () => {
    for (const width of [1, 28, 47]) {
      const { shapes } = drawCurve(series, frameOf(width));
      const sizes = shapes.flatMap((shape) => (shape.kind === "rect" ? [shape.width, shape.height] : []));
      expect(sizes.length).toBeGreaterThan(0);
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(0);
    }
  });

  test("puts a value where its level line is, and the forecast's ends at their own", () => {
    const { shapes } = drawCurve(series, fileFrame);
    const level = shapes.find((shape) => shape.kind === "text" && shape.text === "500");
    const actual = shapes.find((shape) => shape.kind === "polyline" && shape.look === "actual");
    const lastPlace =
      actual?.kind === "polyline" ? actual.points.split(" ").at(-1)?.split(",").map(Number) : [];
    // The words of a level stand 4 below its line.
    expect(lastPlace?.[1]).toBeCloseTo((level?.kind === "text" ? level.y : 0) - 4, 1);
    const band = shapes.find((shape) => shape.kind === "path" && shape.look === "forecast");
    const { top, bottom } = fileFrame;
    const y = (value: number) => bottom - (value / 1000) * (bottom - top);
    const [, high, low] = /L[\d.]+ ([\d.]+)V([\d.]+)Z/.exec(band?.kind === "path" ? band.d : "") ?? [];
    expect(Number(high)).toBeCloseTo(y(900), 0);
    expect(Number(low)).toBeCloseTo(y(600), 0);
  });

  test("names of phases that overlap stand on lines of their own", () => {
    const named = drawCurve(series, phoneFrame).shapes.filter(
      (shape) => shape.kind === "text" && shape.text.startsWith("Đợt"),
    );
    expect(named.map((shape) => (shape.kind === "text" ? shape.y : 0))).toEqual([
      phoneFrame.top + 16,
      phoneFrame.top + 33,
    ]);
  });

  test.each([wideFrame, fileFrame, phoneFrame])("stays within its frame of $width", (frame) => {
    for (const place of placesOf(drawCurve(series, frame))) {
      expect(place.x).toBeGreaterThanOrEqual(0);
      expect(place.x).toBeLessThanOrEqual(frame.width);
      expect(place.y).toBeLessThanOrEqual(frame.height);
    }
  });
});

describe("the drawn table of units and weeks", () => {
  const drawing = drawUnitWeeks({
    corner: "Tuần",
    weeks: ["12", "13", "14", "15", "16"].map((head) => ({ head, note: "19/3" })),
    rows: [
      { name: "Phường Bãi Cháy", states: [12, "zero", "missing", "not-applicable", "not-due"], sum: "12" },
    ],
    steps: [1, 3, 6, 20, 45],
    sumHead: "Cộng",
    missing: "chưa",
    number: String,
  });

  test("shows a number, 0, not reported, not applicable and not due as five different things", () => {
    const texts = drawing.shapes.flatMap((shape) =>
      shape.kind === "text" && shape.y > 40 ? [shape.text] : [],
    );
    expect(texts).toEqual(["Phường Bãi Cháy", "12", "0", "chưa", "—", "·", "12"]);
    const boxes = drawing.shapes.flatMap((shape) => (shape.kind === "rect" ? [shape.look] : []));
    expect(boxes).toEqual(["cell-3", "cell-0", "cell-missing"]);
  });
});

describe("small pictures", () => {
  const panel = {
    name: "Xã Kỳ Thượng",
    figure: "3",
    totals: [0, 0, 3],
    plan: [],
    states: ["missing", 0, 3],
  } as const;

  test("draw no line before anything is known, and hatch a week that was not reported", () => {
    const shapes = panelShapes(panel);
    const line = shapes.find((shape) => shape.kind === "polyline");
    expect(line?.kind === "polyline" ? line.points.split(" ") : []).toHaveLength(2);
    expect(shapes.filter((shape) => shape.kind === "rect")).toHaveLength(1);
  });

  test("stand four in a row", () => {
    const names = drawMultiples(Array.from({ length: 5 }, () => panel)).shapes.filter(
      (shape) => shape.kind === "text" && shape.look === "t-b",
    );
    const places = names.map((shape) => (shape.kind === "text" ? [shape.x, shape.y] : []));
    expect(new Set(places.slice(0, 4).map(([, y]) => y)).size).toBe(1);
    expect(places[4]?.[0]).toBe(0);
    expect(panelSize.width * 4).toBeLessThan(720);
  });
});

describe("a picture as a file", () => {
  test("is 165 mm wide, and what people typed stays text", () => {
    const title = 'Kết quả <w:p> {{x}} & "đơn vị"\u0000\u0007';
    const svg = svgFile({ width: 720, height: 10, shapes: [] }, { title, lines: [], legend: [], notes: [] });
    expect(svg).toContain('width="165mm"');
    expect(svg).toContain("<title>Kết quả &lt;w:p&gt; {{x}} &amp; &quot;đơn vị&quot;</title>");
    expect(svg).not.toContain("\u0000");
  });

  test("has a rule for every look that a drawing uses", () => {
    const svg = svgFile(drawCurve(series, fileFrame), { title: "", lines: [], legend: [], notes: [] });
    const looks = new Set(
      [...svg.matchAll(/class="([^"]+)"/g)].flatMap(([, names = ""]) => names.split(" ")),
    );
    // Plain words of the picture take the style of `text` itself.
    for (const look of looks) if (look !== "t") expect(svg).toContain(`.${look}`);
  });
});

function placesOf(drawing: Drawing): { x: number; y: number }[] {
  return drawing.shapes.flatMap((shape: Shape) => {
    if (shape.kind === "polyline") {
      return shape.points.split(" ").map((point) => {
        const [x = 0, y = 0] = point.split(",").map(Number);
        return { x, y };
      });
    }
    return shape.kind === "text" || shape.kind === "circle" ? [{ x: shape.x, y: shape.y }] : [];
  });
}

describe("words beside the curve", () => {
  const forecast = {
    from: { x: 50, value: 500 },
    to: 99,
    low: 980,
    high: 1000,
    words: ["Dự báo 09/05", "980–1.000"],
  } as const;
  const textsOf = (differs: Partial<ProgressSeries>, frame = wideFrame) =>
    drawCurve({ ...series, ...differs }, frame).shapes.flatMap((shape) =>
      shape.kind === "text" ? [shape] : [],
    );
  const placeOf = (text: string, differs: Partial<ProgressSeries>, frame = wideFrame) =>
    textsOf(differs, frame).find((shape) => shape.text === text);

  test("of the forecast's end do not meet those of the plan's, whichever is higher", () => {
    for (const [low, high] of [
      [980, 1000],
      [990, 1040],
      [1000, 1060],
    ] as const) {
      const levels = [0, 500, 1000, 1500].map((value) => ({ value, text: String(value) }));
      const differs: Partial<ProgressSeries> = {
        levels,
        forecast: { ...forecast, low, high, words: [...forecast.words] },
      };
      const [mine, plan] = [placeOf("Dự báo 09/05", differs), placeOf("Chỉ tiêu 1.000", differs)];
      expect(Math.abs((mine?.y ?? 0) - (plan?.y ?? 0))).toBeGreaterThanOrEqual(17);
    }
  });

  test("stand at the axis where the forecast ends with the election, and are there without a plan", () => {
    expect(placeOf("Dự báo 09/05", { forecast: { ...forecast, words: [...forecast.words] } })?.x).toBe(
      wideFrame.right + 10,
    );
    const alone = textsOf({ plan: [], forecast: { ...forecast, words: [...forecast.words] } }).map(
      ({ text }) => text,
    );
    expect(alone).toContain("Dự báo 09/05");
    expect(alone).not.toContain("Chỉ tiêu 1.000");
  });

  test("of the plan stand above a plan that lies over what was done, below one that lies under it", () => {
    const slow = Array.from({ length: 51 }, (_, x) => ({ x, value: x }));
    const quick = Array.from({ length: 51 }, (_, x) => ({ x, value: x * 20 }));
    const [above, below] = [placeOf("Chỉ tiêu", { actual: slow }), placeOf("Chỉ tiêu", { actual: quick })];
    expect([above?.anchor, below?.anchor]).toEqual(["end", "start"]);
    expect(above?.y).toBeLessThan(below?.y ?? 0);
  });

  test("are none of what was done before anything was", () => {
    const none = { actual: [], words: { ...series.words, actual: null }, forecast: null };
    expect(textsOf(none).map(({ text }) => text)).not.toContain("Thực hiện");
  });
});

describe("a picture as a file", () => {
  const stones = (tMinus: number) =>
    svgFile({ width: 100, height: 100, shapes: [{ kind: "stone", x: 50, y: 50, tMinus }] } as Drawing, {
      title: "x",
      lines: [],
      legend: [],
      notes: [""],
    });

  test("has the days to the vote on its stone with their sign, also those after it and more than ninety-nine", () => {
    expect(stones(19)).toMatch(/>T−<.*>19</s);
    expect(stones(0)).toMatch(/>T<.*>0</s);
    expect(stones(-3)).toMatch(/>T\+<.*>3</s);
    expect(stones(120)).toMatch(/class="stone-n long".*>120</s);
  });
});

describe("a small picture with a plan", () => {
  const panel = { name: "Xã", figure: "3", totals: [1, 3], plan: [2, 4], states: [1, 2] };

  test("has the plan's line and a point at the last total; before the first week it has none", () => {
    const kinds = (one: Parameters<typeof panelShapes>[0]) =>
      panelShapes(one).map((shape) => `${shape.kind} ${"look" in shape ? shape.look : ""}`);
    expect(kinds(panel)).toEqual(expect.arrayContaining(["polyline plan", "polyline actual", "circle dot"]));
    expect(kinds({ ...panel, totals: [], plan: [], states: [] })).not.toContain("circle dot");
  });
});
