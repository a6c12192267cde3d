import { onDemonstration } from "../attack/demonstration";
import { fuzz } from "../attack/fuzzing";
import { Person } from "../attack/person";
import type { Proof } from "./proof";
import { everyOf, shared } from "./share";

const logins = ["thu-ky", "can-bo", "thu-truong", "lanh-dao", "cong-tac-vien", "quan-tri"];
/** How often each form and page of a role is twisted. */
const times = shared(6, 1);
/** A single round at less than its share leaves forms out instead. */
const every = times === 1 ? Math.max(1, Math.round(everyOf / 6)) : 1;

export const proof: Proof = {
  promise: "Biểu mẫu và địa chỉ bị bóp méo không gây lỗi: 0 trả lời 5xx, 0 vết ngăn xếp, mọi vai trò",
  needs: [],
  longest: 3_000,
  run: () =>
    onDemonstration(async (base) => {
      const faults: string[] = [];
      let [sent, asked] = [0, 0];
      for (const [at, login] of logins.entries()) {
        const person = await Person.signedIn(base, login);
        const found = await fuzz(person, { seed: 20_210_523 + at * 100_000, times, perKind: 1, every });
        sent += found.sent;
        asked += found.asked;
        faults.push(...found.faults);
      }
      for (const fault of faults.slice(0, 20)) process.stderr.write(`${fault.slice(0, 600)}\n`);
      const isKept = faults.length === 0 && sent > shared(1_000, 60);
      return { isKept, figures: { "biểu mẫu đã gửi": sent, "địa chỉ đã hỏi": asked, lỗi: faults.length } };
    }),
};
