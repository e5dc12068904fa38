import type { CSSProperties, ReactNode } from "react";
import { departmentFields, generalField } from "./drawings/colours.ts";

interface Props {
  readonly departmentId: string;
  readonly children: ReactNode;
}

/** Gives what is inside the flat colour of a department, as `var(--field)`. */
export function DepartmentField({ departmentId, children }: Props) {
  // The colours of departments are data (an owner's shop has its own), so no style sheet can name them.
  const field = { "--field": departmentFields[departmentId] ?? generalField, display: "contents" } as CSSProperties; // React's type knows no custom properties
  return <div style={field}>{children}</div>;
}
