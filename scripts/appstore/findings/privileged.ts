import type { Risk } from './risk.ts';

/** A container with the rights of the whole machine. */
export const privileged: Risk = ({ name }, { data, at }) =>
  data['privileged'] === true ? [{ kind: 'privileged', ...at(['privileged']), what: name }] : [];
