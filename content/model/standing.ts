import type {
  Answer,
  Evaluation,
  Judgement,
  Measurement,
  ProductEvidence,
  SelfAssessment,
  Verdict,
} from './evidence.ts';
import type { Level } from './product.ts';
import type { Requirement, RequirementSet } from './requirement.ts';

/** The three views of one requirement of one product. Undefined where nobody has said or measured anything. */
export interface Standing {
  requirement: Requirement;
  claimed: Answer | undefined;
  judged: Judgement | undefined;
  measured: Verdict | undefined;
  measurements: Measurement[];
  /** Whether two of the views cannot both be right. */
  disagree: boolean;
}

/** Joins what the product says, what the secretariat says and what was measured, in the order of the set. */
export function toStandings(set: RequirementSet, evidence: ProductEvidence): Standing[] {
  const own = newestAnswers(evidence.selfAssessments);
  const theirs = evidence.evaluations[0];
  return set.requirements.map((requirement) => {
    const measurements = evidence.measurements.filter(({ check }) => requirement.checks.includes(check));
    const views = {
      claimed: own?.answers.find((answer) => answer.requirement === requirement.id)?.answer,
      judged: judgementOf(theirs, requirement.id),
      measured: combine(measurements.map(({ verdict }) => verdict)),
    };
    return { requirement, ...views, measurements, disagree: disagrees(views) };
  });
}

/** The newest self-assessment in which anything was answered; a copied template answers nothing. */
export function newestAnswers(assessments: readonly SelfAssessment[]): SelfAssessment | undefined {
  const answered = ({ answers }: SelfAssessment) => answers.filter(({ answer }) => answer !== 'unanswered').length;
  return assessments.find((assessment) => answered(assessment) > 1) ?? assessments[0];
}

function judgementOf(evaluation: Evaluation | undefined, id: string): Judgement | undefined {
  return evaluation?.judgements.find(({ requirement }) => requirement === id)?.judgement;
}

/** Several checks as one verdict: all or nothing where they agree, otherwise partly. Unknown says nothing. */
export function combine(verdicts: readonly Verdict[]): Verdict | undefined {
  const known = new Set(verdicts.filter((verdict) => verdict !== 'unknown'));
  if (verdicts.length === 0) return undefined;
  if (known.size === 0) return 'unknown';
  const [only] = known;
  return known.size === 1 && only ? only : 'partly';
}

function disagrees({ claimed, judged, measured }: Pick<Standing, 'claimed' | 'judged' | 'measured'>): boolean {
  const says = [
    claimed === 'yes' ? 'good' : claimed === 'no' ? 'bad' : undefined,
    judged === 'green' ? 'good' : judged === 'red' ? 'bad' : undefined,
    measured === 'met' ? 'good' : measured === 'missing' ? 'bad' : undefined,
  ];
  return says.includes('good') && says.includes('bad');
}

/** The levels, lowest first. */
export const levels: readonly Level[] = ['sandbox', 1, 2, 3];

/** Demands that a level makes, with those that it inherits; recommendations are left out. */
export function demandsOf(standings: readonly Standing[], level: Level): Standing[] {
  return standings.filter(
    ({ requirement }) =>
      requirement.kind === 'demand' &&
      requirement.level !== undefined &&
      levels.indexOf(requirement.level) <= levels.indexOf(level),
  );
}

/** The highest level of whose demands none was measured as missing; undefined where the lowest already has one. */
export function uncontradictedLevel(standings: readonly Standing[]): Level | undefined {
  return levels.findLast((level) => demandsOf(standings, level).every(({ measured }) => measured !== 'missing'));
}

/** The level above; undefined at the top. */
export function levelAbove(level: Level | undefined): Level | undefined {
  return level === undefined ? levels[0] : levels[levels.indexOf(level) + 1];
}

/** How urgent a demand is on the way to a level; the first that fits. Undefined: nothing known speaks against it. */
function obstacle({ claimed, judged, measured }: Standing): number | undefined {
  if (measured === 'missing') return 0;
  if (judged === 'red') return 1;
  if (claimed === 'no') return 2;
  if (measured === 'partly') return 3;
  if (judged === 'yellow') return 4;
  return undefined;
}

/** What stands between a product and a level, the clearest first. */
export function obstaclesTo(standings: readonly Standing[], level: Level): Standing[] {
  return demandsOf(standings, level)
    .flatMap((standing) => {
      const rank = obstacle(standing);
      return rank === undefined ? [] : [{ standing, rank }];
    })
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ standing }) => standing);
}
