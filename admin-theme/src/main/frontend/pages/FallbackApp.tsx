import "../ui/styles";
import { useEffect } from "react";
import { createRoot } from "react-dom/client";
import { consoleClient, readEnvironment, useFallbackHost } from "../host/fallback";
import { navigateHash, splitLocation, useHash } from "../host/hash";
import type { OidcSession } from "../host/oidc";
import { renewable, silentSession } from "../host/reauthentication";
import type { RenewableSession } from "../host/renewable-session";
import { parseRoute } from "../host/route";
import { SignInFailed } from "../host/SignInFailed";
import { useLoad } from "../kernel/load";
import { Problem } from "../kernel/problem";
import { MessagesProvider, useMessages } from "../messages/messages";
import { Shell } from "./Shell";

const environment = readEnvironment();

/** Shows the pages over the whole window while the path is one of ours. */
function FallbackApp() {
  const realm = parseRoute(splitLocation(useHash()).path)?.realm;
  const open = realm !== undefined;
  useEffect(() => {
    document.getElementById("app")?.toggleAttribute("inert", open);
  }, [open]);
  if (!open) return null;
  return (
    <div className="wsp-fallback">
      <MessagesProvider locale={navigator.language}>
        <Inside realm={realm} />
      </MessagesProvider>
    </div>
  );
}

function Inside({ realm }: { realm: string }) {
  const { data: session, problem, reload } = useLoad("session", signIn);
  if (problem) return <SignInFailed error={problem.message} retry={reload} />;
  return session && <Pages session={session} realm={realm} />;
}

let signedIn: Promise<RenewableSession<OidcSession>> | undefined;

async function enter(): Promise<RenewableSession<OidcSession>> {
  const client = consoleClient(environment);
  return renewable(await silentSession(client), client);
}

function signIn(): Promise<RenewableSession<OidcSession>> {
  return (signedIn ??= enter().catch((error: unknown) => {
    signedIn = undefined;
    throw error instanceof Problem ? error : new Problem(401, { code: "unauthorized", detail: String(error) });
  }));
}

function Pages({ session, realm }: { session: RenewableSession<OidcSession>; realm: string }) {
  const { t } = useMessages();
  const host = useFallbackHost(environment, session);
  const back = () => navigateHash(`/${encodeURIComponent(realm)}`);
  return host && <Shell host={host} name={session.current.name} leave={{ label: t("backToConsole"), act: back }} />;
}

export function open() {
  createRoot(document.body.appendChild(document.createElement("div"))).render(<FallbackApp />);
}
