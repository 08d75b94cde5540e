import { useMessages } from "../messages/messages";
import { TextField } from "../ui/Field";
import type { Submission } from "../ui/submission";
import { LanguageField } from "./LanguageField";
import type { ProfileDraft } from "./model";

interface ProfileFieldsProps {
  /** What the ids of the fields begin with. */
  id: string;
  draft: ProfileDraft;
  change: (patch: Partial<ProfileDraft>) => void;
  submission: Submission;
  /** In which days end, if people are told. */
  zone?: string;
}

/** The fields that whoever invites and whoever edits fill in alike. */
export function ProfileFields({ id, draft, change, submission, zone }: ProfileFieldsProps) {
  const { t } = useMessages();
  return (
    <>
      <TextField
        id={`${id}-until`}
        type="date"
        label={t("activeUntil")}
        help={zone && t("activeUntilHelp", { zone })}
        value={draft.activeUntil}
        change={(activeUntil) => change({ activeUntil })}
        error={submission.at("activeUntil")}
      />
      <LanguageField
        id={`${id}-language`}
        value={draft.locale}
        change={(locale) => change({ locale })}
        error={submission.at("locale")}
      />
    </>
  );
}
