import type { appointments } from "../../../../shared/appointments/contract";
import type { Refusal } from "../../kernel/api";
import { open, replace } from "../../kernel/navigation";
import { useSay } from "../../i18n";
import { routes as everywhere } from "../../routes";
import { Button, Figure, RefusalScreen } from "../../ui";
import { routes } from "../routes";
import type { Apply } from "../use-apply";
import { usePlaces } from "../places";
import type { Words } from "../words";

type ApplyCode = keyof (typeof appointments)["calls"]["apply"]["refuses"];
type Way = { label: string; press: () => void };

/** An application that was refused: what, why, the next step as a button, whom to call (every code of `apply`). */
export function ApplyRefusal({ words, refusal, apply }: { words: Words; refusal: Refusal; apply: Apply }) {
  const say = useSay();
  const { phones } = usePlaces();
  const details = (refusal.details ?? {}) as Readonly<Record<string, string>>;
  const clinic = () => open(routes.onSite, { route: "clinic", why: "signs", place: "" });
  const toStep = (step: "dates" | "nt" | "files" | "prices") => () => {
    apply.dismiss();
    apply.correct(step);
  };
  const see = (id: string | undefined) => () => id && replace(routes.application, { id });
  const ways: Record<ApplyCode, Way> = {
    "emergency.sign-present": { label: words.onSite.title, press: clinic },
    "route.on-site": {
      label: words.onSite.title,
      press: () =>
        open(routes.onSite, {
          route: details["route"] ?? "desk",
          why: details["route"] === "clinic" ? "referral" : "nt-here",
          place: details["place"] ?? "",
        }),
    },
    "booking.paused": {
      label: words.onSite.title,
      press: () => open(routes.onSite, { route: "desk", why: "no-place", place: "" }),
    },
    "application.exists": { label: words.start.go, press: see(details["id"]) },
    "application.too-early": { label: words.home, press: () => open(everywhere.home) },
    "window.passed": { label: words.datesStep.changeDate, press: toStep("dates") },
    "due-date.implausible": { label: words.datesStep.changeDate, press: toStep("dates") },
    "nt.date-implausible": { label: words.datesStep.changeDate, press: toStep("nt") },
    "price.changed": {
      label: words.start.prices,
      press: () => {
        apply.set({ variants: [], priceVersion: "" });
        void apply.entry.reload();
        toStep("prices")();
      },
    },
    "document.unusable": {
      label: words.steps.files,
      press: () => {
        if (details["id"]) apply.uploads.fail(details["id"], "file.unreadable");
        toStep("files")();
      },
    },
  };
  const way: Way | undefined =
    refusal.code in ways
      ? ways[refusal.code as ApplyCode]
      : refusal.code === "request.reused"
        ? { label: words.start.go, press: see(apply.draft?.id) }
        : undefined;
  const again = () => {
    apply.dismiss();
    void apply.send();
  };
  return (
    <>
      {refusal.code === "application.too-early" && details["opensOn"] && (
        <Figure>{words.datesStep.opens(say.day(details["opensOn"]))}</Figure>
      )}
      <RefusalScreen
        refusal={refusal}
        own={words.refusals}
        phones={phones}
        action={way && { label: way.label, onPress: way.press }}
        onRetry={refusal.code in ways ? undefined : again}
      />
      <Button kind="quiet" onPress={apply.dismiss}>
        {words.form.backToCheck}
      </Button>
    </>
  );
}
