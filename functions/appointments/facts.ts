import type { Application } from "../../shared/appointments/application";
import type { NoticeFacts } from "../../shared/notifications/model";

/** What a message about an application may say: days, times, places and codes, never what the examination is for (N6). */
export function factsOf(application: Application, reason?: string): NoticeFacts {
  const { booking, offerUntil, asked, outcome, reviewBy, waiting, state } = application;
  return {
    ...(booking ? { day: booking.day, startsAt: booking.startsAt, endsAt: booking.endsAt, place: booking.place } : {}),
    ...(booking?.echo ? { echoDay: booking.echo.day, echoStartsAt: booking.echo.startsAt } : {}),
    ...(offerUntil ? { offerUntil } : {}),
    ...(asked ? { answerBy: asked.answerBy, asks: asked.asks.join(",") } : {}),
    ...(outcome?.goTo ? { goTo: outcome.goTo } : {}),
    ...(waiting && state === "wait-listed" ? { lastDay: waiting.hardStop } : {}),
    ...(reason ? { reason } : {}),
    reviewBy,
  };
}
