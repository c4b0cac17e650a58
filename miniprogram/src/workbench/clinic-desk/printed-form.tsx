import { Button, Space } from "antd";
import type { ExamForm } from "../../../../shared/appointments/model";
import { useCaseWords } from "../case/words";
import { Facts } from "../case/facts";
import { hospitalCalls } from "../calls";
import { useSay } from "../../i18n";
import { useCall } from "../../kernel/use-call";
import type { FormPerson } from "./person";
import { useClinicWords } from "./words";

type Props = { form: ExamForm; person: FormPerson; onClose(): void };

/** A signed form as it is printed: on paper, nothing else of the page is. */
export function PrintedForm({ form, person, onClose }: Props) {
  const words = useClinicWords();
  const items = useCaseWords().items;
  const say = useSay();
  const hospital = useCall(() => hospitalCalls.directory({})).value?.name;
  return (
    <>
      <article className="wb-print">
        <p className="wb-print__hospital">{hospital ? say.name(hospital) : " "}</p>
        <h2>{words.title}</h2>
        <Facts
          rows={[
            [words.number, <span className="wb-code">{form.id.toUpperCase()}</span>],
            [words.person, person.name],
            [words.identity, person.number],
            [words.bornOn, person.bornOn],
            [words.items, form.items.map((item) => items[item]).join(" + ")],
            [
              words.indication,
              [form.indication, form.abnormalReferral ? words.referralYes : ""].filter(Boolean).join(" · "),
            ],
            [words.validUntil, say.day(form.validUntil)],
            [words.amount, form.paidFen > 0 ? say.yuan(form.paidFen) : words.unpaid],
            [words.issuedBy, `${form.issuedBy} · ${words.origin[form.origin]}`],
            [words.issuedAt, say.moment(form.issuedAt)],
          ]}
        />
        <p>{words.foot}</p>
      </article>
      <Space>
        <Button type="primary" onClick={() => window.print()}>
          {words.print}
        </Button>
        <Button onClick={onClose}>{words.close}</Button>
      </Space>
    </>
  );
}
