/** What is made of an object when first asked for, and kept for as long as that object is. */
export function madeOnce<Source extends object, Made extends object>(make: (source: Source) => Made): (source: Source) => Made {
  const known = new WeakMap<Source, Made>();
  return (source) => {
    const before = known.get(source);
    if (before !== undefined) return before;
    const made = make(source);
    known.set(source, made);
    return made;
  };
}
