import { Button, ModalVariant } from "@patternfly/react-core";
import { useEffect, useState, useSyncExternalStore } from "react";
import { useMessages } from "../messages/messages";
import { Dialog } from "../ui/Dialog";
import { useHost } from "./host";
import type { RenewableSession } from "./renewable-session";

/** Shown over everything else when the session has ended. */
export function SignInAgain() {
  const { session } = useHost();
  const isPrompting = useSyncExternalStore(session.subscribe, session.isPrompting);
  return isPrompting && <Question session={session} />;
}

const inVain = () => undefined;

function Question({ session }: { session: RenewableSession }) {
  const { t } = useMessages();
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    const look = () => void session.retrySilently().catch(inVain);
    addEventListener("focus", look);
    return () => removeEventListener("focus", look);
  }, [session]);
  const signIn = () => {
    setBusy(true);
    void session
      .signIn()
      .catch(inVain)
      .finally(() => setBusy(false));
  };
  return (
    <Dialog
      variant={ModalVariant.small}
      title={t("sessionEnded")}
      titleIconVariant="warning"
      onClose={session.cancel}
      actions={[
        <Button key="again" onClick={signIn} isLoading={busy} data-testid="sign-in-again">
          {t("signInAgain")}
        </Button>,
        <Button key="not" variant="link" onClick={session.cancel}>
          {t("cancel")}
        </Button>,
      ]}
    >
      {t("sessionEndedBody")}
    </Dialog>
  );
}
