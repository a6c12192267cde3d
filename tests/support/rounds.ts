import type { AddRoundsForm, HoldRoundForm } from "~/domain/rounds-forms";
import { loadRounds } from "~/usecases/rounds.server";
import { addRounds } from "~/usecases/rounds-add.server";
import { holdRound } from "~/usecases/rounds-changes.server";
import { loadRound } from "~/usecases/rounds-round.server";
import { carriedOut, slug } from "./output-acts";
import type { World } from "./world";

let keys = 0;
/** What every form carries: a key of its own and the last line of the history that its author saw. */
export const stamp = (seen = "") => {
  keys += 1;
  return { _key: `round-key-${keys}`, _seen: seen };
};

export const addForm = (differs: Partial<AddRoundsForm> = {}): AddRoundsForm => ({
  _key: stamp()._key,
  kind: "pc-district",
  numbers: ["3"],
  units: [],
  windowFrom: "",
  windowTo: "",
  on: "",
  time: "",
  ...differs,
});

/** Sets rounds up, which must succeed. */
export const added = async (world: World, differs: Partial<AddRoundsForm> = {}) =>
  carriedOut(await addRounds(world.as("thu-ky"), slug, addForm(differs)));

/** The id of one round that is set up for it. */
export async function roundId(world: World, differs: Partial<AddRoundsForm> = {}): Promise<string> {
  const { id } = await added(world, differs);
  if (id === null) throw new Error("several rounds");
  return id;
}

export const pageOf = (world: World, id: string, who = "thu-ky") => loadRound(world.as(who), slug, id);

/** Records a round as held over what was seen last. */
export async function hold(world: World, id: string, on: string, differs: Partial<HoldRoundForm> = {}) {
  const { seen } = await pageOf(world, id);
  const form = { on, time: "", documentId: "", reason: "", ...stamp(seen), ...differs };
  return holdRound(world.as("thu-ky"), slug, id, form);
}

/** What the matrix says of the rounds of one kind and number. */
export async function coverageOf(world: World, kind: string, number: number) {
  const { groups } = await loadRounds(world.as("lanh-dao"), slug);
  return groups.find((group) => group.kind === kind)?.coverage.find((one) => one.number === number);
}

/** A document of the world by its number. */
export const documentId = (world: World, numberSymbol = "02/TB-TBTT") =>
  world.structure.documents.find((one) => one.numberSymbol === numberSymbol)?.id ?? "";

/** What the audit trail says was done to rounds, in order. */
export async function auditLines(world: World): Promise<string[]> {
  const rows = await world.db.read
    .selectFrom("audit_entries")
    .select("action")
    .where("subject_kind", "=", "round")
    .orderBy("seq")
    .execute();
  return rows.map((row) => row.action);
}
