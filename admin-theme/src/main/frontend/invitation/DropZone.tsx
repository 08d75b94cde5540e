import { Button, Spinner } from "@patternfly/react-core";
import { UploadIcon } from "@patternfly/react-icons/dist/dynamic/icons/upload-icon";
import { useRef, useState, type DragEvent } from "react";
import { useMessages } from "../messages/messages";

const MAX_BYTES = 50 * 1024 * 1024;

interface DropZoneProps {
  busy: boolean;
  /** How much of a large file has been sent, in percent. */
  sent: number;
  take: (file: File) => void;
  refuse: (reason: string) => void;
}

/** One CSV file, dropped or chosen. */
export function DropZone({ busy, sent, take, refuse }: DropZoneProps) {
  const { t, num } = useMessages();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);

  const offer = (files: FileList | null) => {
    const file = files?.[0];
    if (!file || busy) return;
    if (files.length > 1) refuse(t("oneFile"));
    else if (file.size > MAX_BYTES) refuse(t("fileTooLarge"));
    else take(file);
  };
  const drag = (state: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(state);
  };

  return (
    <div
      className={`wsp-drop${over ? " wsp-drop--over" : ""}`}
      onDragOver={drag(true)}
      onDragLeave={drag(false)}
      onDrop={(event) => {
        drag(false)(event);
        offer(event.dataTransfer.files);
      }}
    >
      {busy ? <Spinner size="lg" aria-label={t("uploading")} /> : <UploadIcon className="wsp-drop__icon" />}
      <p>{busy ? `${t("uploading")}${sent ? ` ${num(sent)} %` : ""}` : t("dropHere")}</p>
      <Button variant="secondary" isDisabled={busy} onClick={() => input.current?.click()}>
        {t("chooseFile")}
      </Button>
      <input
        ref={input}
        hidden
        type="file"
        accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
        aria-label={t("csvFile")}
        data-testid="csv-file"
        onChange={(event) => {
          offer(event.target.files);
          event.target.value = "";
        }}
      />
      <p className="wsp-minor">{t("dropHelp")}</p>
    </div>
  );
}
