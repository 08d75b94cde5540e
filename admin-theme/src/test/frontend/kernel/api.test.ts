import { afterEach, describe, expect, test, vi } from "vitest";
import { Api } from "../../../main/frontend/kernel/api";
import { Problem } from "../../../main/frontend/kernel/problem";

const api = new Api("http://mock.test", () => Promise.resolve("token"));
const answer = (response: () => Promise<Response>) => vi.stubGlobal("fetch", response);
const codeOf = (request: Promise<unknown>) =>
  request.then(
    () => "none",
    (problem: unknown) => (problem as Problem).code,
  );
const broken = () =>
  new Response(new ReadableStream({ start: (stream) => stream.error(new TypeError("network")) }), { status: 201 });

afterEach(() => vi.unstubAllGlobals());

describe("An answer that does not arrive", () => {
  test.each([
    ["a connection that breaks", () => Promise.reject(new TypeError("Failed to fetch"))],
    ["an answer that breaks off", () => Promise.resolve(broken())],
    ["a gateway that gives up", () => Promise.resolve(new Response("<html>", { status: 504 }))],
  ])("leaves open whether a change was made: %s", async (_name, response) => {
    answer(response);
    expect(await codeOf(api.send("POST", "/invitations", { body: {} }))).toBe("unanswered");
    expect(await codeOf(api.change("PATCH", "/settings", { body: {} }))).toBe("unanswered");
    expect(await codeOf(api.get("/members"))).toBe("unreachable");
  });

  test("is known to have changed nothing if nothing could be sent", async () => {
    vi.stubGlobal("navigator", { onLine: false });
    answer(() => Promise.reject(new TypeError("Failed to fetch")));
    expect(await codeOf(api.send("DELETE", "/members/m"))).toBe("unsent");
    const unable = new Api("http://mock.test", () => Promise.reject(Problem.unreachable()));
    expect(await codeOf(unable.send("POST", "/invitations"))).toBe("unsent");
    expect(await codeOf(unable.get("/members"))).toBe("unreachable");
  });

  test("is told from a refusal of the server's own", async () => {
    answer(() => Promise.resolve(new Response(JSON.stringify({ code: "busy" }), { status: 503 })));
    expect(await codeOf(api.send("POST", "/invitations"))).toBe("busy");
  });

  test("is not told to somebody who has left", async () => {
    const abort = new AbortController();
    abort.abort();
    const error = new DOMException("gone", "AbortError");
    answer(() => Promise.reject(error));
    await expect(api.get("/members", { signal: abort.signal })).rejects.toBe(error);
  });
});
