import { GapController } from './gap/gap.controller.js';
import { GapQueries } from './gap/gap.queries.js';
import { Walls } from './gap/walls.js';
import { MissionsController } from './missions/missions.controller.js';
import { MissionQueries } from './missions/missions.queries.js';
import { OffersMarket } from './openings/offers-market.js';
import { OpeningWords } from './openings/opening-words.js';
import { OpeningsController } from './openings/openings.controller.js';
import { OpeningQueries } from './openings/openings.queries.js';
import { SchemeMatchesController } from './schemes/schemes.controller.js';
import { SchemeMatches } from './schemes/schemes.queries.js';
import { FindAdvisers } from './venture/find-advisers.js';
import { VentureController } from './venture/venture.controller.js';
import { VentureQueries } from './venture/venture.queries.js';

/** What stands beside the list of proposals: gap, openings, missions, schemes, help for a venture. */
export const wayControllers = [GapController, MissionsController, OpeningsController, SchemeMatchesController, VentureController];
export const wayProviders = [GapQueries, Walls, MissionQueries, OffersMarket, OpeningQueries, OpeningWords, SchemeMatches, FindAdvisers, VentureQueries];
