// Code generated from spec/ by "python -m generator". DO NOT EDIT.
/** An element with attributes and what stands in it. */
export function element                                       (
  name   ,
  attributes                                   = {},
  ...content
)                           {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...content);
  return made;
}
