import { Problem } from "../kernel/problem";
import type { Keycloak } from "./console";
import { unauthorized, type TokenSource } from "./renewable-session";

/** The console's own sign-in. */
export class ConsoleSession implements TokenSource {
  readonly subject: string | undefined;

  constructor(private readonly keycloak: Keycloak) {
    this.subject = keycloak.subject;
  }

  readonly token = async (refused?: string): Promise<string> => {
    const { keycloak } = this;
    await keycloak.updateToken(keycloak.token === refused ? -1 : 5).catch(() => {
      throw keycloak.token === undefined ? unauthorized() : Problem.unreachable();
    });
    return keycloak.token ?? "";
  };

  /** Until released, the end of a session does not redirect to the sign-in page, which would replace ours. */
  hold(ended: () => void): () => void {
    const { onAuthLogout, loginRequired } = this.keycloak;
    Object.assign(this.keycloak, { onAuthLogout: ended, loginRequired: false });
    return () => Object.assign(this.keycloak, { onAuthLogout, loginRequired });
  }
}
