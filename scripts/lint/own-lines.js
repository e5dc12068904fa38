/** A function's own lines, blank ones apart: those of the functions inside it are their own, so that a service may hold its verbs. */
export const ownLines = {
  meta: {
    type: "suggestion",
    schema: [{ type: "object", properties: { most: { type: "integer" } }, required: ["most"], additionalProperties: false }],
    messages: { long: "This function has {{lines}} lines of its own; {{most}} are enough." },
  },
  create(context) {
    const [{ most }] = context.options;
    const { lines } = context.sourceCode;
    const open = [];
    const enter = (node) => open.push({ node, inner: 0 });
    const leave = (node) => {
      const { inner } = open.pop();
      const whole = lines.slice(node.loc.start.line - 1, node.loc.end.line).filter((line) => line.trim() !== "").length;
      const outer = open.at(-1);
      if (outer) outer.inner += whole;
      if (whole - inner > most) context.report({ node, messageId: "long", data: { lines: whole - inner, most } });
    };
    const functions = ["FunctionDeclaration", "FunctionExpression", "ArrowFunctionExpression"];
    return Object.fromEntries(
      functions.flatMap((type) => [
        [type, enter],
        [`${type}:exit`, leave],
      ]),
    );
  },
};
