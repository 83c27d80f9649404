import { DeskController } from './desk.controller.js';
import { DeskQueries } from './desk.queries.js';
import { OfficerAbsenceEntity } from './entities/desk.entity.js';
import { ScoringGridEntity } from './entities/grid.entity.js';
import { IneligibilityEntity, InstructionNoteEntity, InstructionRecordEntity, InstructionScoreEntity } from './entities/instruction.entity.js';
import { GridController } from './grid.controller.js';
import { InstructionBooks } from './instruction.books.js';
import { InstructionController } from './instruction.controller.js';
import { InstructionScreens } from './instruction.queries.js';
import { FourEyes } from './use-cases/four-eyes.js';
import { HandOver } from './use-cases/hand-over.js';
import { Ineligible } from './use-cases/ineligible.js';
import { KeepAbsence } from './use-cases/keep-absence.js';
import { KeepGrid } from './use-cases/keep-grid.js';
import { TakeFile } from './use-cases/take-file.js';
import { WriteStudy } from './use-cases/write-study.js';

// What the room brings into the module of its feature and into the data source; listed, not globbed.
export const instructionControllers = [DeskController, InstructionController, GridController];

export const instructionProviders = [DeskQueries, FourEyes, HandOver, Ineligible, InstructionBooks, InstructionScreens, KeepAbsence, KeepGrid, TakeFile, WriteStudy];

export const instructionEntities = [IneligibilityEntity, InstructionNoteEntity, InstructionRecordEntity, InstructionScoreEntity, OfficerAbsenceEntity, ScoringGridEntity];
