import { Button } from "@patternfly/react-core";
import { GlobeIcon } from "@patternfly/react-icons/dist/dynamic/icons/globe-icon";
import { useEffect, useRef, type ReactNode } from "react";
import { Switcher } from "../currentuser/Switcher";
import { HostProvider, type Host } from "../host/host";
import { useMessages } from "../messages/messages";
import { Link } from "../ui/Link";
import { Menu } from "../ui/Menu";
import { Unbroken } from "../ui/Unbroken";
import { Pages } from "./Pages";

interface ShellProps {
  host: Host;
  /** Who is signed in; empty if the token does not say, like the console's own. */
  name: string;
  /** What their menu offers. */
  leave: { label: string; act: () => void };
  /** Only where people choose it. */
  language?: { all: Record<string, string>; current: string; choose: (language: string) => void };
}

/** The pages in a window of their own. */
export function Shell({ host, name, leave, language }: ShellProps): ReactNode {
  const { t } = useMessages();
  const { own } = host;
  const account = own && { key: "account", label: t("ownAccount"), act: () => location.assign(own.account) };
  return (
    <div className="pf-v5-c-page wsp-standalone">
      <a className="pf-v5-c-button pf-m-primary pf-v5-c-skip-to-content" href="#main" onClick={toMain}>
        {t("skipToContent")}
      </a>
      <Unbroken page={host.location.path}>
        <HostProvider key={host.realm} host={host}>
          <header className="pf-v5-c-masthead wsp-masthead">
            <div className="pf-v5-c-masthead__main">
              {own ? (
                <Link to="" className="wsp-brand">
                  <Brand name={own.name} />
                </Link>
              ) : (
                <span className="wsp-brand">{t("workspaces")}</span>
              )}
            </div>
            <div className="pf-v5-c-masthead__content wsp-account">
              {own && <Switcher />}
              {language && (
                <Menu
                  label={t("language")}
                  icon={<GlobeIcon />}
                  actions={Object.entries(language.all).map(([key, label]) => ({
                    key,
                    label,
                    selected: key === language.current,
                    act: () => language.choose(key),
                  }))}
                />
              )}
              {name ? (
                <Menu label={name} text={name} actions={[...(account ? [account] : []), { key: "leave", ...leave }]} />
              ) : (
                <Button variant="link" onClick={leave.act}>
                  {leave.label}
                </Button>
              )}
            </div>
          </header>
          <main id="main" className="pf-v5-c-page__main" tabIndex={-1}>
            <Pages />
          </main>
        </HostProvider>
      </Unbroken>
    </div>
  );
}

/** The realm's logo, which the page has as a template, or its name. */
function Brand({ name }: { name: string }) {
  const logo = useRef<HTMLSpanElement>(null);
  const template = document.querySelector<HTMLTemplateElement>("#logo");
  useEffect(() => {
    if (template) logo.current?.replaceChildren(template.content.cloneNode(true));
  }, [template]);
  return <span ref={logo}>{name}</span>;
}

/** The part after the # is the route, so the jump is made by hand. */
function toMain(event: { preventDefault: () => void }) {
  event.preventDefault();
  document.getElementById("main")?.focus();
}
