import { Button } from "@patternfly/react-core";
import type { ReactNode } from "react";
import { HostProvider, type Host } from "../host/host";
import { useMessages } from "../messages/messages";
import { Menu } from "../ui/Menu";
import { Pages } from "./Pages";

interface ShellProps {
  host: Host;
  /** Who is signed in; empty if the token does not say, like the console's own. */
  name: string;
  /** What their menu offers. */
  leave: { label: string; act: () => void };
}

/** The pages in a window of their own. */
export function Shell({ host, name, leave }: ShellProps): ReactNode {
  const { t } = useMessages();
  return (
    <div className="pf-v5-c-page wsp-standalone">
      <a className="pf-v5-c-button pf-m-primary pf-v5-c-skip-to-content" href="#main" onClick={toMain}>
        {t("skipToContent")}
      </a>
      <header className="pf-v5-c-masthead">
        <div className="pf-v5-c-masthead__main">
          <span className="wsp-brand">{t("workspaces")}</span>
        </div>
        <div className="pf-v5-c-masthead__content wsp-account">
          {name ? (
            <Menu label={name} text={name} actions={[{ key: "leave", ...leave }]} />
          ) : (
            <Button variant="link" onClick={leave.act}>
              {leave.label}
            </Button>
          )}
        </div>
      </header>
      <main id="main" className="pf-v5-c-page__main" tabIndex={-1}>
        <HostProvider key={host.realm} host={host}>
          <Pages />
        </HostProvider>
      </main>
    </div>
  );
}

/** The part after the # is the route, so the jump is made by hand. */
function toMain(event: { preventDefault: () => void }) {
  event.preventDefault();
  document.getElementById("main")?.focus();
}
