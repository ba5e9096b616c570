import { z } from 'zod';
import { Day, LocalisedText, WebAddress } from './text.ts';

/** Content that does not meet the requirements, with the reason that the law allows for. */
const Limitation = z.strictObject({
  what: LocalisedText.describe('What does not meet the requirements, so that a reader can recognise it'),
  reason: z
    .enum(['notYet', 'disproportionate', 'outOfScope'])
    .describe('notYet: will be mended; disproportionate: too great a burden; outOfScope: not covered by the law'),
  instead: LocalisedText.optional().describe('How to get at the same in another way'),
});

/**
 * The accessibility statement of the site: the fields of the model statement in Commission Implementing Decision
 * (EU) 2018/1523, as the Danish Order no. 904 of 22 August 2019 asks for them. What is left out is shown as not stated.
 */
export const Accessibility = z.strictObject({
  organisation: z.string().min(1).optional().describe('The body that answers for the site'),
  email: z.email().optional().describe('Where to write about accessibility; left out: the contact of the catalogue'),
  telephone: z.string().min(3).optional().describe('Where to call'),
  registered: WebAddress.optional().describe('The statement in the agency’s own tool: https://was.digst.dk/…'),
  status: z.enum(['full', 'partial', 'none']).describe('How far the site meets the requirements'),
  limitations: z.array(Limitation).default([]).describe('What does not meet them'),
  method: z.enum(['self', 'thirdParty']).describe('Who has judged it'),
  prepared: Day.describe('When the statement was made'),
  reviewed: Day.describe('When it was last gone through; at least once a year'),
});
export type Accessibility = z.output<typeof Accessibility>;
