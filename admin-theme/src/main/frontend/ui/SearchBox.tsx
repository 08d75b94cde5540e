import { Button, TextInputGroup, TextInputGroupMain, TextInputGroupUtilities } from "@patternfly/react-core";
import { SearchIcon } from "@patternfly/react-icons/dist/dynamic/icons/search-icon";
import { TimesIcon } from "@patternfly/react-icons/dist/dynamic/icons/times-icon";
import { useEffect, useRef, useState } from "react";
import { useMessages } from "../messages/messages";

const PAUSE_MS = 300;

/** Searches when typing pauses, or at once on Enter. */
export function SearchBox({ label, value, search }: { label: string; value: string; search: (text: string) => void }) {
  const { t } = useMessages();
  const [typed, setTyped] = useState(value);
  const [given, setGiven] = useState(value);
  const latest = useRef(search);
  latest.current = search;
  // At once and not by an effect: on a busy machine the pause below would end first and put the old text back.
  if (given !== value) {
    setGiven(value);
    setTyped(value);
  }
  useEffect(() => {
    if (typed.trim() === value) return;
    const timer = setTimeout(() => latest.current(typed.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, value]);
  return (
    <TextInputGroup role="search" className="wsp-search">
      <TextInputGroupMain
        type="search"
        icon={<SearchIcon />}
        aria-label={label}
        placeholder={label}
        value={typed}
        onChange={(_event, text) => setTyped(text)}
        onKeyDown={(event) => event.key === "Enter" && search(typed.trim())}
      />
      {typed && (
        <TextInputGroupUtilities>
          <Button variant="plain" aria-label={t("clear")} onClick={() => search("")}>
            <TimesIcon />
          </Button>
        </TextInputGroupUtilities>
      )}
    </TextInputGroup>
  );
}
