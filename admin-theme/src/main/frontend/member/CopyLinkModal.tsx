import { Button, InputGroup, InputGroupItem, ModalVariant, TextInput } from "@patternfly/react-core";
import { CheckIcon } from "@patternfly/react-icons/dist/dynamic/icons/check-icon";
import { CopyIcon } from "@patternfly/react-icons/dist/dynamic/icons/copy-icon";
import { useEffect, useRef, useState, type FocusEvent } from "react";
import { useLoad } from "../kernel/load";
import { displayName } from "../kernel/model";
import { useMessages } from "../messages/messages";
import { Dialog } from "../ui/Dialog";
import { ErrorAlert, Loading } from "../ui/Feedback";
import type { Members } from "./members";
import type { Member } from "./model";

interface CopyLinkModalProps {
  members: Members;
  member: Member;
  close: () => void;
}

const select = (event: FocusEvent<HTMLInputElement>) => event.target.select();

/** Creates a link and shows it once. */
export function CopyLinkModal({ members, member, close }: CopyLinkModalProps) {
  const { t, when } = useMessages();
  const minted = useRef<ReturnType<Members["link"]>>();
  const { data, problem } = useLoad(member.id, () => (minted.current ??= members.link(member.id)));
  const [copied, setCopied] = useState(false);
  const link = data?.link;

  const copy = (text: string) =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  useEffect(() => {
    if (link) void copy(link);
  }, [link]);

  return (
    <Dialog
      variant={ModalVariant.small}
      title={t("linkFor", { name: displayName(member) })}
      description={data && t(data.setsUpAccount ? "linkSetsUp" : "linkSignsIn")}
      onClose={close}
      actions={[
        <Button key="close" onClick={close}>
          {t("close")}
        </Button>,
      ]}
    >
      {problem && <ErrorAlert problem={problem} />}
      {!data && !problem && <Loading />}
      {data && (
        <>
          <InputGroup>
            <InputGroupItem isFill>
              <TextInput
                readOnlyVariant="default"
                aria-label={t("link")}
                value={data.link}
                data-testid="link"
                onFocus={select}
              />
            </InputGroupItem>
            <InputGroupItem>
              <Button variant="control" aria-label={t("copy")} onClick={() => void copy(data.link)}>
                {copied ? <CheckIcon /> : <CopyIcon />}
              </Button>
            </InputGroupItem>
          </InputGroup>
          <p className="wsp-minor pf-v5-u-mt-sm" role="status">
            {copied && <b>{t("copied")} </b>}
            {t("linkOnce")} {t("expiresAt", { when: when(data.expiresAt) })}
          </p>
        </>
      )}
    </Dialog>
  );
}
