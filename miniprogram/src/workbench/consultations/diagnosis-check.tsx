import { useState } from "react";
import { Alert, Select } from "antd";
import { sameDisease } from "../../../../shared/consultations/same-disease";
import { useSay } from "../../i18n";
import { findDiagnoses } from "./find-diagnosis";
import { useConsultationWords } from "./words";

/** Searches ICD-10 and says whether what was found is the disease that the request rests on (D2-14). */
export function DiagnosisCheck({ own }: { own: string }) {
  const { summary: words } = useConsultationWords();
  const say = useSay();
  const [wish, setWish] = useState("");
  const [code, setCode] = useState<string>();
  const same = code !== undefined && sameDisease(own, code);
  return (
    <div className="wb-field">
      <span className="wb-field__label">{words.diagnosis}</span>
      <span className="wb-quiet">{words.diagnosisHint}</span>
      <Select<string>
        showSearch
        allowClear
        aria-label={words.search}
        placeholder={words.search}
        style={{ width: "100%" }}
        filterOption={false}
        value={code}
        notFoundContent={wish ? words.nothing : null}
        options={findDiagnoses(wish || (code ?? "")).map((one) => ({
          value: one.code,
          label: `${one.code} ${say.name(one.name)}`,
        }))}
        onSearch={setWish}
        onChange={setCode}
        transitionName=""
      />
      {code && (
        <Alert
          type={same ? "success" : "warning"}
          showIcon
          role="status"
          message={same ? words.same(own) : words.other(own, code)}
        />
      )}
    </div>
  );
}
