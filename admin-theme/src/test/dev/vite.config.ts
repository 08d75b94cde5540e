import type { IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";
import { defineConfig, type Plugin } from "vite";
import { MockServer } from "../mock/server.mjs";

const API = "/api";

const isJson = ({ headers }: IncomingMessage) => headers["content-type"]?.startsWith("application/json");

/** Answers the REST API from memory, until the dev server ends. WORKSPACES_ROLE=workspace-admin has fewer rights. */
const mockApi: Plugin = {
  name: "mock-api",
  configureServer({ middlewares }) {
    const mock = new MockServer({ realmAdmin: process.env.WORKSPACES_ROLE !== "workspace-admin" });
    middlewares.use(API, (request, response, next) => {
      void text(request)
        .then((content) => {
          const body: unknown = content && isJson(request) ? JSON.parse(content) : content || undefined;
          const ifMatch = request.headers["if-match"];
          const headers = ifMatch ? { "If-Match": ifMatch } : {};
          const answer = mock.handle(request.method, request.url, body, headers);
          response.writeHead(answer.status, answer.headers).end(answer.body);
        })
        .catch(next);
    });
  },
};

export default defineConfig({
  publicDir: false,
  plugins: [mockApi],
  server: { port: 5173, open: false, fs: { allow: [process.cwd()] } },
});
