import type { Timing } from "./measure";
import type { Measured } from "./product";
import type { ReadinessMeasured } from "./readiness";
import type { GridMeasured } from "./report-grid";
import type { TimelineMeasured } from "./timeline";

/** One figure beside what it is held against. `floor` null: the aim is a number of its own. */
export interface Metric {
  name: string;
  ours: number;
  floor: number | null;
  ratio: number | null;
  aim: string;
  met: boolean;
}

/** The aims, each with the figure that was measured. Times in ms. */
export function aimsOf(measured: Measured): Metric[] {
  const { list, subtree, progress, create } = measured;
  return [
    above("list page, p50 ms", list.ours.p50, list.floor.p50, 5),
    told("list page, p99 ms", list.ours.p99, list.floor.p99),
    above("list page of a subtree, p50 ms", subtree.ours.p50, subtree.floor.p50, 5),
    told("list page of a subtree, p99 ms", subtree.ours.p99, subtree.floor.p99),
    above("progress page, p50 ms", progress.ours.p50, progress.floor.p50, 25),
    told("progress page, p99 ms", progress.ours.p99, progress.floor.p99),
    above("log one output, p50 ms", create.ours.p50, create.floor.p50, 2),
    told("log one output, p99 ms", create.ours.p99, create.floor.p99),
    atMostTimes(
      "progress page at all rows against 10,000, p50 ms",
      measured.progressMany.p50,
      measured.progressFew.p50,
      1.3,
    ),
    atLeastTimes(
      "outputs logged per second, 16 at once, against a trivial action",
      measured.createRate,
      measured.trivialRate,
      0.5,
    ),
    atMost("timeline page, p50 ms", measured.timeline.p50, 60),
    atMost("pivot of unit × week × category, p50 ms", measured.pivot.p50, 300),
    atMost("drill-down from one of its cells, p50 ms", measured.drillDown.p50, 50),
    atMost("search for words of most outputs, p50 ms", measured.search.p50, 50),
    atMost("memory after it, MiB", measured.memory, 200),
    atMost("first answer after start, ms", measured.startedIn, 1_000),
    atMost("JavaScript of a page without charts, kB as sent", measured.scriptsPlain, 100),
    atMost("JavaScript of a page with charts, kB as sent", measured.scriptsChart, 250),
  ];
}

export function timelineAimsOf({ computed, moved }: TimelineMeasured): Metric[] {
  return [
    atMost("computing a timeline of 41 + 60 milestones, ms", computed, 1),
    atMost("moving election day, 41 + 60 milestones × 200 units, ms", moved, 500),
  ];
}

export function gridAimsOf({ sheet, collapsed }: GridMeasured): Metric[] {
  return [
    atMost("weekly reports of 45 units × 20 weeks, p50 ms", sheet, 60),
    atMost("weekly reports of 3,321 units by province, p50 ms", collapsed, 150),
  ];
}

export function similarAimsOf({ p50, p99 }: Timing): Metric[] {
  return [
    atMost("similar claims among 50,000 cases, p50 ms", p50, 50),
    atMost("similar claims among 50,000 cases, p99 ms", p99, 50),
  ];
}

export function readinessAimsOf({ whole, province, country, slowest }: ReadinessMeasured): Metric[] {
  return [
    atMost("readiness of 200 units, p50 ms", whole.now, 100),
    atMost("readiness of 200 units as of a past day, p50 ms", whole.past, 100),
    atMost("readiness of a province's 171 units, p50 ms", province.now, 500),
    atMost("readiness of a province's 171 units as of a past day, p50 ms", province.past, 500),
    atMost("readiness of the country's 3,321 units, p50 ms", country.now, 500),
    atMost("readiness of the country's 3,321 units as of a past day, p50 ms", country.past, 500),
    atMost(`slowest page of the navigation (${slowest.path}), p50 ms`, slowest.p50, 1_000),
    atMost("the same, p99 ms", slowest.p99, 1_000),
  ];
}

const rounded = (value: number) => Math.round(value * 100) / 100;

function compared(name: string, ours: number, floor: number, aim: string, met: boolean): Metric {
  return { name, ours: rounded(ours), floor: rounded(floor), ratio: rounded(ours / floor), aim, met };
}

const above = (name: string, ours: number, floor: number, margin: number) =>
  compared(name, ours, floor, `≤ floor + ${margin} ms`, ours <= floor + margin);

const told = (name: string, ours: number, floor: number) => compared(name, ours, floor, "told", true);

const atMostTimes = (name: string, ours: number, floor: number, times: number) =>
  compared(name, ours, floor, `≤ ${times} ×`, ours <= floor * times);

const atLeastTimes = (name: string, ours: number, floor: number, times: number) =>
  compared(name, ours, floor, `≥ ${times} ×`, ours >= floor * times);

const atMost = (name: string, ours: number, most: number): Metric => ({
  name,
  ours: rounded(ours),
  floor: null,
  ratio: null,
  aim: `≤ ${most}`,
  met: ours <= most,
});

/** The figures as a Markdown table, ready for the README. */
export function printTable(machine: string, rows: number, metrics: readonly Metric[]): void {
  const lines = metrics.map(
    ({ name, ours, floor, ratio, aim, met }) =>
      `| ${name} | ${ours} | ${floor ?? "–"} | ${ratio ?? "–"} | ${aim} | ${met ? "yes" : "**no**"} |`,
  );
  const head = ["| figure | ours | floor | ratio | aim | met |", "| --- | ---: | ---: | ---: | --- | --- |"];
  process.stdout.write([`${rows} outputs; ${machine}`, "", ...head, ...lines, ""].join("\n"));
}
