import type { Risk } from './risk.ts';

/** A container with the rights of the whole machine. What is not plainly "no", such as a variable, counts as "yes". */
export const privileged: Risk = ({ name }, { data, at }) =>
  [undefined, null, false, 'false'].some((no) => data['privileged'] === no)
    ? []
    : [{ kind: 'privileged', ...at(['privileged']), what: name }];
