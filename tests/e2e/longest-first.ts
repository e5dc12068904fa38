/** A long file that begins last keeps everybody waiting; vitest knows how long a file takes only where it has run before. */
import { basename } from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Those of more than half a minute, the longest first. */
const long = ["looks.test.ts", "kept.test.ts", "kept-staff.test.ts", "languages.test.ts", "bad-input.test.ts", "package.test.ts"];

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => place(a) - place(b));
  }
}

function place({ moduleId }: TestSpecification): number {
  const at = long.indexOf(basename(moduleId));
  return at < 0 ? long.length : at;
}
