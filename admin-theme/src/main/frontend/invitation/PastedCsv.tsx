import { Button, ExpandableSection, TextArea } from "@patternfly/react-core";
import { useState } from "react";
import { useMessages } from "../messages/messages";

interface PastedCsvProps {
  busy: boolean;
  take: (file: File) => void;
}

/** The text of a CSV, or cells that were copied from a sheet, in place of a file. */
export function PastedCsv({ busy, take }: PastedCsvProps) {
  const { t } = useMessages();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState("");
  const check = () => take(new File([text], "pasted.csv", { type: "text/csv" }));
  return (
    <ExpandableSection isExpanded={open} onToggle={(_event, next) => setOpen(next)} toggleText={t("pasteCsv")}>
      <div className="wsp-stack">
        <TextArea
          aria-label={t("pasteCsv")}
          dir="auto"
          rows={6}
          resizeOrientation="vertical"
          value={text}
          onChange={(_event, typed) => setText(typed)}
        />
        <Button variant="secondary" isDisabled={busy || !text.trim()} onClick={check}>
          {t("check")}
        </Button>
      </div>
    </ExpandableSection>
  );
}
