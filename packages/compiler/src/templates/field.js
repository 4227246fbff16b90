import { isTemplate } from '@setpiece/expressions';
/** Every dynamic value inside some fields, in file order. */
export function templatesIn(fields) {
  const found = [];
  for (const { path, value, isAfterWork } of fields)
    walk(path, value, (at, text) => found.push({ path: at, text, ...(isAfterWork && { isAfterWork }) }));
  return found;
}
function walk(path, value, found) {
  if (typeof value === 'string') {
    if (isTemplate(value)) found(path, value);
  } else if (Array.isArray(value)) value.forEach((item, index) => walk(`${path}[${index}]`, item, found));
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) walk(path ? `${path}.${key}` : key, item, found);
}
//# sourceMappingURL=field.js.map
