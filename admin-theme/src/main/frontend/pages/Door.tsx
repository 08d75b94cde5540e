import "../ui/styles";
import { useEffect } from "react";
import { createRoot } from "react-dom/client";
import { ours } from "../host/address";
import { consoleClient, readEnvironment, useDoorHost } from "../host/door";
import { split, toHash, useHash } from "../host/hash";
import type { LastingSession } from "../host/lasting-session";
import type { Session } from "../host/oidc";
import { lasting, silentSession } from "../host/reentry";
import { useLoad } from "../kernel/load";
import { Problem } from "../kernel/problem";
import { MessagesProvider, useMessages } from "../messages/messages";
import { Shell } from "./Shell";
import { SignInFailed } from "./StandaloneConsole";

const environment = readEnvironment();

/** The pages over the whole window, while the address is one of ours. */
function Door() {
  const realm = ours(split(useHash()).path)?.realm;
  const open = realm !== undefined;
  useEffect(() => {
    document.getElementById("app")?.toggleAttribute("inert", open);
  }, [open]);
  if (!open) return null;
  return (
    <div className="wsp-door">
      <MessagesProvider locale={navigator.language}>
        <Inside realm={realm} />
      </MessagesProvider>
    </div>
  );
}

function Inside({ realm }: { realm: string }) {
  const { data: session, problem, reload } = useLoad("session", signIn);
  if (problem) return <SignInFailed error={problem.message} again={reload} />;
  return session && <Pages session={session} realm={realm} />;
}

let signedIn: Promise<LastingSession<Session>> | undefined;

async function enter(): Promise<LastingSession<Session>> {
  const client = consoleClient(environment);
  return lasting(await silentSession(client), client);
}

function signIn(): Promise<LastingSession<Session>> {
  return (signedIn ??= enter().catch((error: unknown) => {
    signedIn = undefined;
    throw error instanceof Problem ? error : new Problem(401, { code: "unauthorized", detail: String(error) });
  }));
}

function Pages({ session, realm }: { session: LastingSession<Session>; realm: string }) {
  const { t } = useMessages();
  const host = useDoorHost(environment, session);
  const back = () => toHash(`/${encodeURIComponent(realm)}`);
  return host && <Shell host={host} name={session.current.name} leave={{ label: t("backToConsole"), act: back }} />;
}

export function open() {
  createRoot(document.body.appendChild(document.createElement("div"))).render(<Door />);
}
