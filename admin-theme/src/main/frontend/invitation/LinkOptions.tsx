import { ExpandableSection } from "@patternfly/react-core";
import { useState } from "react";
import { useMessages } from "../messages/messages";
import { TextField } from "../ui/Field";
import type { Submission } from "../ui/submission";

/** How long the link is good, unless a file says it, and where it leads in the end. */
export interface LinkDraft {
  days?: string;
  clientId: string;
  redirectUri: string;
}

interface LinkOptionsProps {
  /** Of the form, so that its fields have ids of their own. */
  id: string;
  draft: LinkDraft;
  change: (patch: Partial<LinkDraft>) => void;
  submission: Submission;
}

export function LinkOptions({ id, draft, change, submission }: LinkOptionsProps) {
  const { t } = useMessages();
  const [open, setOpen] = useState(false);
  const { days, clientId, redirectUri } = draft;
  return (
    <ExpandableSection
      isExpanded={open || `${days ?? ""}${clientId}${redirectUri}` !== ""}
      onToggle={(_event, next) => setOpen(next)}
      toggleText={t("linkOptions")}
    >
      <div className="wsp-stack">
        {days !== undefined && (
          <TextField
            id={`${id}-expiry`}
            type="number"
            label={t("linkDays")}
            help={t("linkDaysHelp")}
            value={days}
            change={(typed) => change({ days: typed })}
            error={submission.at("expiresIn")}
          />
        )}
        <TextField
          id={`${id}-client`}
          label={t("linkClient")}
          help={t("linkClientHelp")}
          value={clientId}
          change={(typed) => change({ clientId: typed })}
          error={submission.at("clientId")}
        />
        <TextField
          id={`${id}-redirect`}
          label={t("linkRedirect")}
          help={t("linkRedirectHelp")}
          value={redirectUri}
          change={(typed) => change({ redirectUri: typed })}
          error={submission.at("redirectUri")}
        />
      </div>
    </ExpandableSection>
  );
}
