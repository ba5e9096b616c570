import { newestAnswers, type Standing } from '../../../content/model/standing.ts';
import type { Claim, Views } from './dossier.ts';
import type { Footnotes } from './footnotes.ts';
import type { Known } from './known.ts';

/** What is claimed, judged and measured of each requirement; those of which nobody knows anything are left out. */
export function claimEvidence({ evidence: known }: Known, { places }: Footnotes): Claim[] {
  if (!known) return [];
  const { evidence, standings } = known;
  const assessment = newestAnswers(evidence.selfAssessments)?.at;
  const evaluation = evidence.evaluations[0]?.at;
  return standings.flatMap((standing): Claim[] => {
    const { requirement, measurements } = standing;
    const views = viewsOf(standing);
    const { claimed, judged, measured } = views;
    if (!claimed && !judged && !measured) return [];
    const seen = measured ? measurements.map(({ at }) => at) : [];
    return [
      {
        about: 'requirement',
        id: requirement.id,
        title: requirement.title,
        ...views,
        footnotes: places([claimed && assessment, judged && evaluation, ...seen]),
      },
    ];
  });
}

/** An empty box is no answer, and a measurement that found nothing out says nothing. */
function viewsOf({ claimed, judged, measured }: Standing): Views {
  return {
    claimed: !claimed || claimed === 'unanswered' ? null : claimed,
    judged: judged ?? null,
    measured: !measured || measured === 'unknown' ? null : measured,
  };
}
