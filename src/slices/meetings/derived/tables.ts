import type { Table } from '../../../record/table.ts';
import { agendas } from './agendas.ts';
import { bodies } from './bodies.ts';
import { delegations } from './delegations.ts';
import { editionFacts } from './edition-facts.ts';
import { forumEvents } from './forum-events.ts';
import { forums } from './forums.ts';
import { interventionSteps } from './intervention-steps.ts';
import { interventions } from './interventions.ts';
import { officers } from './officers.ts';
import { outcomes } from './outcomes.ts';
import { participation } from './participation.ts';
import { programmes } from './programmes.ts';
import { series } from './series.ts';

/** The tables of this slice, in flow order: part of the manifest, kept apart so that the manifest stays one page. */
export const tables: readonly Table[] = [
  bodies,
  officers,
  series,
  forums,
  forumEvents,
  editionFacts,
  agendas,
  programmes,
  participation,
  delegations,
  interventions,
  interventionSteps,
  outcomes,
];
