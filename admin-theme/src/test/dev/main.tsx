/** The pages as workspace Admins see them, on the mock that vite.config.ts serves: a person signed in, no Keycloak. */
import "@patternfly/react-core/dist/styles/base.css";
import "@patternfly/react-styles/css/components/Table/table.css";
import "@patternfly/react-styles/css/components/Table/table-grid.css";
import "@patternfly/react-styles/css/components/Tabs/tabs.css";
import "@patternfly/react-styles/css/utilities/Spacing/spacing.css";
import "../../main/frontend/ui/styles";
import { useMemo } from "react";
import { createRoot } from "react-dom/client";
import { navigateHash, splitLocation, useHash } from "../../main/frontend/host/hash";
import { RenewableSession, unauthorized, type TokenSource } from "../../main/frontend/host/renewable-session";
import { MessagesProvider } from "../../main/frontend/messages/messages";
import { LANGUAGES } from "../../main/frontend/messages/nav";
import { Shell } from "../../main/frontend/pages/Shell";

const somebody: TokenSource = { subject: "somebody", token: () => Promise.resolve("token") };
const nobody = () => Promise.reject<TokenSource>(unauthorized());
const session = new RenewableSession(somebody, { silently: nobody, inPopup: nobody });

/** `?lang=de` in the address shows the pages in another language. */
const query = new URLSearchParams(location.search);
const locale = query.get("lang") ?? navigator.language;

/** `?own` shows the console that is people's own. */
const own = query.has("own") && { own: { base: "/api", account: "/account", name: "Example Company" } };

function DevApp() {
  const at = useHash();
  const host = useMemo(
    () => ({
      ...{ realm: "demo", apiBase: "/api", locale, location: splitLocation(at), session },
      ...own,
      ...{ href: (to: string) => `#${to}`, navigate: navigateHash },
    }),
    [at],
  );
  return (
    <MessagesProvider locale={locale} own={!!own}>
      <Shell
        host={host}
        name="Ada Lindgren"
        language={
          own
            ? { all: LANGUAGES, current: locale, choose: (lang) => (location.search = `?own&lang=${lang}`) }
            : undefined
        }
        leave={{ label: "Start over", act: () => navigateHash("") }}
      />
    </MessagesProvider>
  );
}

const app = document.getElementById("app");
if (app) createRoot(app).render(<DevApp />);
