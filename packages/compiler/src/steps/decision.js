export const decisionCheck = {
  fields: ({ options }) =>
    options.map(({ condition }, index) => ({ path: `options[${index}].condition`, value: condition })),
  check: ({ name, options }) => {
    const found = options.flatMap((option, index) =>
      option.default || option.condition?.trim()
        ? []
        : [
            {
              code: 'OPTION_WITHOUT_CONDITION',
              severity: 'warning',
              message: `Option "${option.name}" of decision "${name}" has no condition and is not the default, so it is never chosen. Give it a condition or make it the default.`,
              field: `options[${index}].condition`,
            },
          ],
    );
    if (!options.some((option) => option.default))
      found.push({
        code: 'DECISION_WITHOUT_DEFAULT',
        severity: 'warning',
        message: `Decision "${name}" has no default option: when no condition holds, its path ends there. Mark one option as the default.`,
        field: 'options',
      });
    return found;
  },
};
//# sourceMappingURL=decision.js.map
