import { useState } from "react";
import { lifeCalls } from "../../../../../shared/consultations/life-calls";
import type { FieldError } from "../../../../../shared/kernel/contract";
import { newId } from "../../../kernel/ids";
import { mistakeAt, mistakesIn } from "../../../kernel/mistakes";
import { goBack, replace, useParams } from "../../../kernel/navigation";
import { useWrite } from "../../../kernel/use-write";
import { Opened } from "../../../shell/opened";
import { Button, Choice, EmptyState, ErrorSummary, Field, Page, PhoneList, RefusalNotice, TextArea } from "../../../ui";
import { calls } from "../../calls";
import { routes } from "../../routes";
import { useConsultation } from "../../use-consultation";
import { useHospital } from "../../use-hospital";
import { useFollowUpWords } from "../../words";
import "../../follow-up.scss";

const ABOUT = ["rate", "dispute", "complain"] as const;
type About = (typeof ABOUT)[number];
const STARS = [1, 2, 3, 4, 5] as const;
const MOST = { rate: 300, dispute: 500, complain: 500 } as const;

/** A rating, a disputed answer, a complaint: one short form each (rows 55, 56). */
export default function Feedback() {
  const words = useFollowUpWords();
  const { id = "", about: asked } = useParams(routes.feedback);
  const about: About = ABOUT.find((one) => one === asked) ?? "rate";
  const said = words.feedback[about];
  const { call } = useConsultation(id);
  const { phones } = useHospital();
  const [stars, setStars] = useState<string>();
  const [text, setText] = useState("");
  const [mistakes, setMistakes] = useState<readonly FieldError[]>([]);
  const view = call.value;
  const open = view?.may.includes(about);
  const inputOf = (stepId: string) => {
    const step = { id, stepId, version: view?.version ?? 1, words: text.trim() };
    return about === "rate" ? { ...step, stars: Number(stars) } : step;
  };
  const write = useWrite((stepId, _what: string) => {
    const input = inputOf(stepId);
    return "stars" in input ? calls.rate(input) : calls[about === "complain" ? "complain" : "dispute"](input);
  });
  const send = async () => {
    const found = mistakesIn(lifeCalls[about].input, inputOf(newId())).filter(({ path }) => path !== "id");
    setMistakes(found);
    if (found.length > 0) return;
    const answer = await write.press(JSON.stringify([about, stars, text, view?.version]));
    if (answer?.ok) return replace(routes.consultation, { id });
    if (answer?.code === "consultation.moved-on") await call.reload();
  };
  const wrong = (path: string) => {
    const code = mistakeAt(mistakes, path);
    return code && (words.mistakes[code === "value.malformed" && path === "stars" ? "stars.out-of-range" : code] ?? "");
  };
  const bar = open && (
    <Button kind="primary" busy={write.busy} onPress={() => void send()}>
      {said.send}
    </Button>
  );
  const lead = typeof said.lead === "string" ? said.lead : view && said.lead(view.rules.disputeHours);
  return (
    <Page title={said.title} lead={lead} bar={bar}>
      <Opened call={call} own={words.refusals} phones={phones}>
        {() =>
          open ? (
            <>
              <ErrorSummary mistakes={mistakes.map(({ path }) => ({ path, text: wrong(path) ?? "" }))} />
              {write.refusal && <RefusalNotice refusal={write.refusal} own={words.refusals} phones={phones} />}
              {about === "rate" && (
                <Field name="stars" label={words.feedback.rate.stars} error={wrong("stars")} group>
                  <Choice
                    options={STARS.map((count) => ({
                      value: String(count),
                      label: words.feedback.rate.starNames[count - 1] ?? String(count),
                    }))}
                    value={stars}
                    onChange={setStars}
                  />
                </Field>
              )}
              <Field
                name="words"
                label={said.words}
                example={"example" in said ? said.example : undefined}
                error={wrong("words")}
                optional={about === "rate"}
              >
                <TextArea value={text} most={MOST[about]} onChange={setText} />
              </Field>
            </>
          ) : (
            <>
              <EmptyState
                title={words.feedback.closed}
                text={words.feedback.closedText}
                action={{ label: words.feedback.back, onPress: () => goBack(routes.list) }}
              />
              <PhoneList phones={phones} />
            </>
          )
        }
      </Opened>
    </Page>
  );
}
