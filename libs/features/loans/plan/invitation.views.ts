import { ApiProperty } from '@nestjs/swagger';
import { type InvitationState, invitationStates } from './entities/founder-invitation.entity.js';
import { PersonNameView } from './plan.views.js';

export class InvitationView {
  @ApiProperty() readonly id: string;
  @ApiProperty({ description: 'As the inviter calls the person' }) readonly name: string;
  @ApiProperty({ enum: [...invitationStates, 'expired'] }) readonly state: InvitationState | 'expired';
  @ApiProperty({ format: 'date-time' }) readonly expiresAt: string;
}
export class InvitationList {
  @ApiProperty({ type: [InvitationView] }) readonly items: readonly InvitationView[];
}
/** The only time that the code is told. */
export class InvitationMade extends InvitationView {
  @ApiProperty({ example: 'K7MP-2QXD-9TRW' }) readonly code: string;
}
export class InvitationMoved {
  @ApiProperty() readonly id: string;
  @ApiProperty({ enum: invitationStates }) readonly state: InvitationState;
}
export class InvitationLook {
  @ApiProperty() readonly projectTitle: string;
  @ApiProperty({ type: PersonNameView }) readonly invitedBy: PersonNameView;
  @ApiProperty({ format: 'date-time' }) readonly expiresAt: string;
}
