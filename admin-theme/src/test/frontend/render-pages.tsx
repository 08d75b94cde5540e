import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { useMemo, useState } from "react";
import { afterEach, expect, vi } from "vitest";
import { HostProvider } from "../../main/frontend/host/host";
import { RenewableSession, unauthorized, type TokenSource } from "../../main/frontend/host/renewable-session";
import { Pages } from "../../main/frontend/pages/Pages";
import { MockServer } from "../mock/server.mjs";
import { answerFault } from "./answer-check";

const API = "http://mock.test/api";

interface RenderOptions {
  at?: string;
  locale?: string;
  server?: MockServer;
  session?: RenewableSession;
  /** In people's own console. */
  own?: boolean;
}

const somebody: TokenSource = { subject: "somebody", token: () => Promise.resolve("token") };
const nobody = () => Promise.reject<TokenSource>(unauthorized());

/** jsdom's files have no text(). */
function read(content: Blob): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.readAsText(content);
  });
}

const answersOfNoServer: string[] = [];
afterEach(() => expect(answersOfNoServer.splice(0)).toEqual([]));

function connect(server: MockServer) {
  vi.stubGlobal("fetch", async (url: string, init: RequestInit = {}) => {
    const body =
      init.body instanceof Blob ? await read(init.body) : init.body ? JSON.parse(init.body as string) : undefined;
    const {
      status,
      body: text,
      headers,
    } = server.handle(init.method ?? "GET", url.slice(API.length), body, { ...(init.headers as object) });
    const { pathname } = new URL(url);
    const fault = answerFault(init.method ?? "GET", pathname.slice("/api".length), status, new Headers(headers), text);
    if (fault) answersOfNoServer.push(fault);
    return new Response(status === 204 ? null : text, { status, headers });
  });
}

/** Shows the pages at an address, against the contract in memory. */
export function renderPages({ at = "", locale = "en", server = new MockServer(), session, own }: RenderOptions = {}) {
  connect(server);
  const visited = [at];
  const signedIn = session ?? new RenewableSession(somebody, { silently: nobody, inPopup: nobody });
  function Harness() {
    const [to, setTo] = useState(at);
    const host = useMemo(() => {
      const [path = "", query] = to.split("?");
      return {
        ...{ realm: "demo", apiBase: API, locale, location: { path, query: query ? `?${query}` : "" } },
        session: signedIn,
        ...(!own && {
          keycloak: (target: string) => `#/demo${target}`,
          clients: (search: string) =>
            Promise.resolve(["billing", "payroll", "portal"].filter((id) => id.includes(search))),
        }),
        ...(own && { own: { base: API, account: "http://mock.test/account", name: "Example" } }),
        href: (target: string) => `#${target}`,
        navigate: (target: string) => {
          visited.push(target);
          setTo(target);
        },
      };
    }, [to]);
    return (
      <HostProvider host={host}>
        <Pages />
      </HostProvider>
    );
  }
  const view = render(<Harness />);
  return { ...view, server, user: userEvent.setup(), address: () => visited.at(-1) };
}

/** The serious accessibility faults of what is shown; colours need a real browser. */
export async function faults(): Promise<string[]> {
  const { violations } = await axe.run(document.body, {
    rules: {
      "color-contrast": { enabled: false },
      region: { enabled: false },
      "page-has-heading-one": { enabled: false },
    },
  });
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}
