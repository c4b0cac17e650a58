import { useParams } from "../../../kernel/navigation";
import { useSay } from "../../../i18n";
import { useFamily } from "../../../shell/use-family";
import { Button, Page, PhoneList, RefusalNotice, Section, Shown } from "../../../ui";
import { useClinicDirectory } from "../../directory";
import { DrawBody } from "../../parts/draw-body";
import { routes } from "../../routes";
import { partsOf } from "../../sessions";
import { useDraw } from "../../use-draw";
import { useClinicWords } from "../../words";
import "../../outpatient.scss";

/** The public report of a draw, and a check of it on one's own phone. */
export default function Draw() {
  const words = useClinicWords();
  const say = useSay();
  const { draw: said } = words;
  const { session: sessionId = "" } = useParams(routes.draw);
  const { doctorId, day, half } = partsOf(sessionId);
  const family = useFamily("appointments");
  const { doctor, phones } = useClinicDirectory(doctorId);
  const hand = useDraw(sessionId, family.chosen?.personId);
  const report = hand.call.value;
  const bar = report?.seed && (
    <Button kind="primary" busy={hand.busy} onPress={() => void hand.verify(report)}>
      {hand.checked ? said.verifyAgain : said.verify}
    </Button>
  );
  const lead = doctor && `${say.name(doctor.name)} · ${say.day(day)} ${words.halves[half]}`;
  return (
    <Page title={said.title} lead={lead} bar={bar}>
      <Shown call={hand.call} own={words.refusals} phones={phones}>
        {(shown) => (
          <>
            {hand.refusal && <RefusalNotice refusal={hand.refusal} own={words.refusals} phones={phones} />}
            <DrawBody words={words} report={shown} hand={hand} />
          </>
        )}
      </Shown>
      <Section title={words.call}>
        <PhoneList phones={phones} />
      </Section>
    </Page>
  );
}
