import { cleanup, configure } from "@testing-library/react";
import { createRequire } from "node:module";
import { afterEach } from "vitest";

// PatternFly's CommonJS modules require their style sheets, which node cannot read.
const require = createRequire(import.meta.url);
// eslint-disable-next-line @typescript-eslint/no-deprecated
require.extensions[".css"] = () => undefined;

// jsdom has no canvas, which axe only looks for.
HTMLCanvasElement.prototype.getContext = () => null;

// Nor does it scroll.
Element.prototype.scrollIntoView = () => undefined;

// Looking for roles in a long table takes jsdom its time.
configure({ asyncUtilTimeout: 8000 });

afterEach(cleanup);
