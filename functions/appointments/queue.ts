import type { appointments } from "../../shared/appointments/contract";
import { done } from "../../shared/kernel/result";
import { dayOf } from "../../shared/kernel/time";
import { closesFrom } from "../../shared/appointments/wait-list";
import type { Answering } from "../kernel/call";
import type { Parts } from "./parts";
import { queueLine } from "./show";

/** Counts stop here: a desk with more than a hundred open cases sees "100". */
const MOST_COUNTED = 100;
const PAGE = 50;

export const queue =
  ({ repository, policy }: Parts): Answering<(typeof appointments)["calls"]["queue"]> =>
  async ({ waiting, cursor }, call) => {
    const { tenant, now } = call;
    const [review, answer, prenatal, wait] = await Promise.all([
      repository.queue("review", tenant, MOST_COUNTED),
      repository.queue("answer", tenant, MOST_COUNTED),
      repository.queue("prenatal", tenant, MOST_COUNTED),
      repository.queue("wait", tenant, MOST_COUNTED),
    ]);
    const counted = { review, answer, prenatal, wait }[waiting];
    // A list that fits on its first page has been read just now, to be counted.
    const fits = cursor === undefined && counted.rows.length <= PAGE;
    const page = fits
      ? { rows: counted.rows, cursor: undefined }
      : await repository.queue(waiting, tenant, PAGE, { cursor });
    const overdue = [...review.rows, ...prenatal.rows].filter(({ application }) => application.reviewBy <= now).length;
    const closing = wait.rows.filter(
      ({ application: { waiting } }) => waiting && closesFrom(waiting.hardStop, policy) <= dayOf(now),
    );
    return done({
      items: page.rows.map((row) => queueLine(row, now, policy)),
      cursor: page.cursor,
      counts: {
        review: review.rows.length,
        answer: answer.rows.length,
        prenatal: prenatal.rows.length,
        wait: wait.rows.length,
        closing: closing.length,
        overdue,
      },
    });
  };
