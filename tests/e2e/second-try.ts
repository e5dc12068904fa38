/** A test that passes at its second try only is told: whoever reads the log looks for the race, and a busy machine stops nobody's work. */
import { afterEach } from "vitest";

afterEach(({ task }) => {
  const tries = task.result?.retryCount ?? 0;
  if (tries > 0) process.stderr.write(`At the second try: ${task.file.name} > ${task.name}\n`);
});
