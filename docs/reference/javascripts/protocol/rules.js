// Code generated from spec/ by "python -m generator". DO NOT EDIT.
/**
 * A rule for text: each class of byte leads from a state to another.
 *
 * `classes` is pairs: a byte, and the class of it and of those that follow.
 */







const expanded = new WeakMap                       ();

export function isBroken(rule           , value            )          {
  let classes = expanded.get(rule);
  if (classes === undefined) {
    classes = new Uint8Array(256);
    for (let place = 0; place < rule.classes.length; place += 2) {
      classes.fill(rule.classes[place + 1] ?? 0, rule.classes[place]);
    }
    expanded.set(rule, classes);
  }
  let state = 0;
  for (const byte of value) state = rule.next[state * rule.width + (classes[byte] ?? 0)] ?? 0;
  return rule.broken[state] === 1;
}
