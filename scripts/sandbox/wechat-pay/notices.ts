import type { PayFault, PayFaults } from "./faults";
import { messageOf } from "./message";
import type { Notice, Order, Refund } from "./model";
import { transactionOf } from "./orders";
import { endRefunds, refundNews } from "./refunds";
import { letters } from "./signing";
import type { PayStage } from "./stage";

const [SECOND, MINUTE, HOUR] = [1_000, 60_000, 3_600_000];
/** How long after a failed attempt the next one comes: fifteen times, 24 hours and four minutes in all. */
export const RETRIES: readonly number[] = [
  ...[15 * SECOND, 15 * SECOND, 30 * SECOND, 3 * MINUTE, 10 * MINUTE, 20 * MINUTE, 30 * MINUTE, 30 * MINUTE],
  ...[30 * MINUTE, HOUR, 3 * HOUR, 3 * HOUR, 3 * HOUR, 6 * HOUR, 6 * HOUR],
];
const ANSWER_WITHIN = 5 * SECOND;
const MOST_AT_ONCE = 32;
const LATEST = 24 * HOUR;
/** These change when a notice is told, once; the others change what is told. */
const OF_TIME = ["late", "never", "outOfOrder"];

export type Deliver = (request: Request) => Promise<Response>;
export type Notices = {
  paid(order: Order): void;
  /** Ends refunds whose time has come and sends whatever is due. */
  run(): void;
  /** Nothing is due and nothing on its way. */
  settled(): Promise<void>;
  stop(): void;
};

const isAccepted = (answer: string): boolean => answer === "200" || answer === "204";

export const openNotices = (stage: PayStage, faults: PayFaults, deliver: Deliver = fetch): Notices => {
  const waiting = new Set(stage.notices.values().flatMap(({ id, state }) => (isOpen(state) ? [id] : [])));
  const flying = new Map<string, Promise<void>>();
  let isStopped = false;

  const keep = (notice: Notice): void => {
    stage.notices.set(notice.id, notice);
    if (isOpen(notice.state)) waiting.add(notice.id);
    else waiting.delete(notice.id);
  };
  const add = (about: Pick<Notice, "event" | "summary" | "order" | "url">, plain: object, at: number): void => {
    if (about.url === "") return;
    const id = `EV-${letters(32)}`;
    const rest = { plain: JSON.stringify(plain), failures: 0, state: "due", met: [], attempts: [] } as const;
    keep({ ...about, ...rest, id, createdAt: at, dueAt: at });
  };
  const refundEnded = (refund: Refund): void => {
    const told = { SUCCESS: "退款成功", ABNORMAL: "退款异常", CLOSED: "退款关闭", PROCESSING: "退款中" }[refund.state];
    const about = { event: `REFUND.${refund.state}`, summary: told, order: refund.order, url: refund.notifyUrl };
    add(about, refundNews(stage, refund), refund.doneAt ?? stage.clock.now());
  };

  const send = async (notice: Notice, fault?: PayFault, isProbe = false): Promise<string> => {
    const request = await messageOf(stage, notice, fault, isProbe);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<string>((resolve) => {
      timer = setTimeout(() => resolve("no answer"), ANSWER_WITHIN).unref();
    });
    const answered = deliver(request).then(
      (response) => String(response.status),
      () => "no answer",
    );
    const answer = await Promise.race([answered, late]);
    clearTimeout(timer);
    if (!isAccepted(answer)) stage.tell(notice.url, answer, `${notice.event} of ${notice.order} was not accepted`);
    return answer;
  };
  const sendAll = async (notice: Notice, fault: PayFault | undefined): Promise<string[]> => {
    if (fault?.kind === "probe") {
      const probed = await send(notice, undefined, true);
      if (isAccepted(probed))
        stage.tell(notice.url, "probe", "the signature probe was accepted: nobody verifies there");
      return [`probe ${probed}`, await send(notice)];
    }
    if (fault?.kind !== "duplicate") return [await send(notice, fault)];
    const copies = Array.from({ length: fault.copies }, () => notice);
    if (fault.concurrent) return Promise.all(copies.map((copy) => send(copy)));
    const answers = [];
    for (const copy of copies) answers.push(await send(copy));
    return answers;
  };

  /** A payment that was held back follows the news of its refund. */
  const release = (order: string): void => {
    for (const id of waiting) {
      const notice = stage.notices.get(id);
      if (notice?.state === "held" && notice.order === order)
        keep({ ...notice, state: "due", dueAt: stage.clock.now() });
    }
  };
  const postpone = (notice: Notice, fault: PayFault): void => {
    const met = [...notice.met, fault.kind];
    if (fault.kind === "never") keep({ ...notice, met, state: "withheld" });
    else if (fault.kind === "outOfOrder") keep({ ...notice, met, state: "held" });
    else keep({ ...notice, met, dueAt: notice.dueAt + Math.min(fault.ms, LATEST) });
  };
  const attempt = async (notice: Notice): Promise<void> => {
    const isRefund = notice.event.startsWith("REFUND");
    const fault = faults.take(
      { on: "notice", route: notice.event, order: notice.order },
      ({ kind }) =>
        notice.met.includes(kind) || (isRefund && ["outOfOrder", "otherAppid", "otherCurrency"].includes(kind)),
    );
    if (fault !== undefined) stage.tell(notice.url, fault.kind, `a fault was ordered for ${notice.order}`);
    if (fault !== undefined && OF_TIME.includes(fault.kind)) return postpone(notice, fault);
    const answers = await sendAll(notice, fault);
    // Whoever runs next tells it again: what was stopped writes nothing more.
    if (isStopped) return;
    const attempts = [...notice.attempts, ...answers.map((answer) => ({ at: stage.clock.now(), answer }))];
    const failures = notice.failures + 1;
    const next = RETRIES[failures - 1];
    if (answers.some(isAccepted)) keep({ ...notice, attempts, state: "answered" });
    else if (next === undefined) keep({ ...notice, attempts, failures, state: "given-up" });
    else keep({ ...notice, attempts, failures, dueAt: notice.dueAt + next });
    if (isRefund) release(notice.order);
  };

  const run = (): void => {
    if (isStopped) return;
    stage.keep.together(() => endRefunds(stage).forEach(refundEnded));
    for (const id of waiting) {
      const notice = stage.notices.get(id);
      if (notice === undefined || notice.state !== "due" || notice.dueAt > stage.clock.now()) continue;
      if (flying.has(id) || flying.size >= MOST_AT_ONCE) continue;
      const flight = attempt(notice).finally(() => {
        flying.delete(id);
        run();
      });
      flying.set(id, flight);
    }
  };
  return {
    paid: (order) =>
      add(
        { event: "TRANSACTION.SUCCESS", summary: "支付成功", order: order.number, url: order.notifyUrl },
        transactionOf(stage, order),
        order.paidAt ?? stage.clock.now(),
      ),
    run,
    settled: async () => {
      run();
      while (flying.size > 0) await Promise.race(flying.values());
    },
    stop: () => {
      isStopped = true;
    },
  };
};

const isOpen = (state: Notice["state"]): boolean => state === "due" || state === "held";
