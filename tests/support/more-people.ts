import { newId } from "~/adapters/ids.server";
import { openDatabase } from "~db/client.server";

/**
 * Two people besides the demonstration's, with its password: one of a press unit, and one whose membership of the
 * sub-committee has ended. Written straight into the database of a server that runs.
 */
export async function addMorePeople(dataDir: string): Promise<void> {
  const db = await openDatabase({ dataDir });
  await db.write("system", async (tx) => {
    const account = await tx
      .selectFrom("accounts")
      .selectAll()
      .where("login_name", "=", "can-bo")
      .executeTakeFirstOrThrow();
    const held = await tx
      .selectFrom("memberships")
      .selectAll()
      .where("account_id", "=", account.id)
      .executeTakeFirstOrThrow();
    const people = [
      { login: "bao-chi", membership: { ...held, role: "press-unit" as const } },
      {
        login: "da-nghi",
        membership: { ...held, role: "secretary" as const, unit_id: null, valid_to: "2021-04-01" },
      },
    ];
    for (const { login, membership } of people) {
      const id = newId();
      await tx
        .insertInto("accounts")
        .values({ ...account, id, login_name: login })
        .execute();
      await tx
        .insertInto("memberships")
        .values({ ...membership, id: newId(), account_id: id })
        .execute();
    }
  });
  await db.close();
}
