import { ExpandableSection } from "@patternfly/react-core";
import { useState } from "react";
import { useMessages } from "../messages/messages";
import { TextField } from "../ui/Field";
import type { Submission } from "../ui/submission";

/** How long the link is good, and where it leads in the end. */
export interface LinkDraft {
  days: string;
  clientId: string;
  redirectUri: string;
}

interface LinkOptionsProps {
  draft: LinkDraft;
  change: (patch: Partial<LinkDraft>) => void;
  submission: Submission;
}

export function LinkOptions({ draft, change, submission }: LinkOptionsProps) {
  const { t } = useMessages();
  const [open, setOpen] = useState(false);
  const { days, clientId, redirectUri } = draft;
  return (
    <ExpandableSection
      isExpanded={open || `${days}${clientId}${redirectUri}` !== ""}
      onToggle={(_event, next) => setOpen(next)}
      toggleText={t("linkOptions")}
    >
      <div className="wsp-stack">
        <TextField
          id="invite-expiry"
          type="number"
          label={t("linkDays")}
          help={t("linkDaysHelp")}
          value={days}
          change={(typed) => change({ days: typed })}
          error={submission.at("expiresIn")}
        />
        <TextField
          id="invite-client"
          label={t("linkClient")}
          help={t("linkClientHelp")}
          value={clientId}
          change={(typed) => change({ clientId: typed })}
          error={submission.at("clientId")}
        />
        <TextField
          id="invite-redirect"
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
