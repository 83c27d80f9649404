import { AgendaQueries } from './agenda.queries.js';
import { CommitteeController } from './committee.controller.js';
import { CommitteeGuide } from './committee.guide.js';
import { CommitteeFileController } from './committee-file.controller.js';
import { ConflictHints } from './conflict-hints.js';
import { ConflictEntity, ReadingEntity, VoteEntity } from './entities/ballot.entity.js';
import { CommitteeDecisionEntity } from './entities/committee-decision.entity.js';
import { MandateEntity, MemberLinkEntity } from './entities/mandate.entity.js';
import { ExtensionEntity, LetterEntity, MinutesEntity, ReviewEntity, SignatureEntity } from './entities/paper.entity.js';
import { ReservationEntity } from './entities/reservation.entity.js';
import { CommitteeRuleEntity } from './entities/rule.entity.js';
import { AttendanceEntity, ItemEntity, SessionEntity } from './entities/session.entity.js';
import { FileQueries } from './file.queries.js';
import { GrantCheck } from './grant-check.js';
import { ItemsAtHand } from './item-at-hand.js';
import { ItemController } from './item.controller.js';
import { ItemQueries } from './item.queries.js';
import { MinutesController } from './minutes.controller.js';
import { MinutesWriter } from './minutes.writer.js';
import { MoveFile } from './move-file.js';
import { PaperController } from './paper.controller.js';
import { PaperQueries } from './paper.queries.js';
import { ReservationQueries } from './reservation.queries.js';
import { SeatQueries } from './seat.queries.js';
import { SessionController } from './session.controller.js';
import { SessionQueries } from './session.queries.js';
import { BuildAgenda } from './use-cases/build-agenda.js';
import { CastVote } from './use-cases/cast-vote.js';
import { CloseItem } from './use-cases/close-item.js';
import { ExtendGrant } from './use-cases/extend-grant.js';
import { HearFile } from './use-cases/hear-file.js';
import { HoldSession } from './use-cases/hold-session.js';
import { KeepMySeat } from './use-cases/keep-my-seat.js';
import { KeepRule } from './use-cases/keep-rule.js';
import { KeepSeats } from './use-cases/keep-seats.js';
import { LiftReservation } from './use-cases/lift-reservation.js';
import { MakeMinutes } from './use-cases/make-minutes.js';
import { PlanSession } from './use-cases/plan-session.js';
import { RequestReview } from './use-cases/request-review.js';
import { SendLetter } from './use-cases/send-letter.js';
import { SignMinutes } from './use-cases/sign-minutes.js';

// What the room brings into the module of its feature and into the data source; listed, not globbed.
export const committeeControllers = [CommitteeController, SessionController, ItemController, CommitteeFileController, MinutesController, PaperController];

export const committeeProviders = [
  ...[
    AgendaQueries,
    CommitteeGuide,
    ConflictHints,
    FileQueries,
    GrantCheck,
    ItemQueries,
    ItemsAtHand,
    MinutesWriter,
    MoveFile,
    PaperQueries,
    ReservationQueries,
    SeatQueries,
    SessionQueries,
  ],
  ...[
    BuildAgenda,
    CastVote,
    CloseItem,
    ExtendGrant,
    HearFile,
    HoldSession,
    KeepMySeat,
    KeepRule,
    KeepSeats,
    LiftReservation,
    MakeMinutes,
    PlanSession,
    RequestReview,
    SendLetter,
    SignMinutes,
  ],
];

export const committeeEntities = [
  ...[AttendanceEntity, CommitteeDecisionEntity, CommitteeRuleEntity, ConflictEntity, ExtensionEntity, ItemEntity, LetterEntity, MandateEntity, MemberLinkEntity],
  ...[MinutesEntity, ReadingEntity, ReservationEntity, ReviewEntity, SessionEntity, SignatureEntity, VoteEntity],
];
