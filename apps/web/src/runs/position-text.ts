/** Where a run stands in the line of its playbook. */
export function positionText(position: number): string {
  return position === 1 ? 'Next in line for its playbook' : `${ordinal(position)} in line for its playbook`;
}

function ordinal(number: number): string {
  const ending = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' }[rules.select(number)];
  return `${number}${ending}`;
}

const rules = new Intl.PluralRules('en', { type: 'ordinal' });
