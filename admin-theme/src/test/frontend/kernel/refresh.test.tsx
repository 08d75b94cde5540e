import { act, render } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { useLoad, useRefresh } from "../../../main/frontend/kernel/load";
import { Problem } from "../../../main/frontend/kernel/problem";

let answers: (number | Problem)[] = [];
let asked = 0;
let hidden = false;

function Waiting() {
  const load = useLoad("one", () => {
    asked++;
    const answer = answers.shift() ?? 0;
    return answer instanceof Problem ? Promise.reject(answer) : Promise.resolve(answer);
  });
  useRefresh(load, (load.data ?? 0) > 0 && 1000);
  return (
    <p>
      {load.data} {load.problem && "problem"} {load.loading && "loading"}
    </p>
  );
}

const pass = () => act(() => vi.advanceTimersByTimeAsync(1000));

afterEach(() => vi.useRealTimers());

test("What is awaited is looked at again while the page is seen, without a sign, until nothing waits", async () => {
  vi.useFakeTimers();
  vi.spyOn(document, "hidden", "get").mockImplementation(() => hidden);
  asked = 0;
  answers = [2, new Problem(503, {}), 1, 0];
  const { container } = render(<Waiting />);
  await act(() => vi.advanceTimersByTimeAsync(0));
  expect(container.textContent.trim()).toBe("2");

  await pass();
  expect([asked, container.textContent.trim()]).toEqual([2, "2"]);

  hidden = true;
  document.dispatchEvent(new Event("visibilitychange"));
  await pass();
  await pass();
  expect(asked).toBe(2);

  hidden = false;
  document.dispatchEvent(new Event("visibilitychange"));
  await pass();
  expect([asked, container.textContent.trim()]).toEqual([3, "1"]);
  await pass();
  await pass();
  await pass();
  expect([asked, container.textContent.trim()]).toEqual([4, "0"]);
});
