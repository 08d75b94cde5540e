import { useState } from "react";
import { chooseLanguage, chosenLanguage } from "../host/language";
import { startSignIn, type OidcSession } from "../host/oidc";
import type { RenewableSession } from "../host/renewable-session";
import { SignInFailed } from "../host/SignInFailed";
import { oidcClient, useStandaloneHost, type StandaloneConfig } from "../host/standalone";
import { languageOf, MessagesProvider, useMessages } from "../messages/messages";
import { LANGUAGES } from "../messages/nav";
import { Shell } from "./Shell";

interface StandaloneAppProps {
  config: StandaloneConfig;
  /** A session, or the error that sign-in ended with. */
  session: RenewableSession<OidcSession> | string;
}

/** The pages for those who cannot open Keycloak's console. */
export function StandaloneApp({ config, session }: StandaloneAppProps) {
  const account = typeof session === "string" ? undefined : session.current.locale;
  const [locale, setLocale] = useState(chosenLanguage() ?? account ?? navigator.language);
  const choose = (language: string) => {
    chooseLanguage(language);
    document.documentElement.lang = language;
    setLocale(language);
  };
  return (
    <MessagesProvider locale={locale} own>
      {typeof session === "string" ? (
        <SignInFailed error={session} retry={() => void startSignIn(oidcClient(config))} />
      ) : (
        <SignedIn config={config} session={session} locale={locale} choose={choose} />
      )}
    </MessagesProvider>
  );
}

interface SignedInProps {
  config: StandaloneConfig;
  session: RenewableSession<OidcSession>;
  locale: string;
  choose: (language: string) => void;
}

function SignedIn({ config, session, locale, choose }: SignedInProps) {
  const host = useStandaloneHost(config, session, locale);
  const { t } = useMessages();
  const leave = { label: t("signOut"), act: () => session.current.signOut() };
  const language = { all: LANGUAGES, current: languageOf(locale), choose };
  return <Shell host={host} name={session.current.name} leave={leave} language={language} />;
}
