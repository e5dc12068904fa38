/** A long file that begins last keeps everybody waiting; vitest knows how long a file takes only where it has run before. */
import { basename } from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Those that want no prepared store, while it is prepared; then those of more than half a minute, the longest first. */
const order = [
  ...["package.test.ts", "bad-input.test.ts", "log-lines.test.ts", "only-loopback.test.ts", "kiosk-window.test.ts", "disk-full.test.ts"],
  ...["looks.test.ts", "kept.test.ts", "kept-staff.test.ts", "languages.test.ts"],
];

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => place(a) - place(b));
  }
}

function place({ moduleId }: TestSpecification): number {
  const at = order.indexOf(basename(moduleId));
  return at < 0 ? order.length : at;
}
