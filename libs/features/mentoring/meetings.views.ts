import { ApiProperty } from '@nestjs/swagger';

export class FreeTimes {
  @ApiProperty({ type: [String], description: 'Instants at which an hour is free, soonest first' }) readonly items: readonly string[];
  @ApiProperty({ description: 'Any other time may be chosen, too: I am the mentor, or she named none' }) readonly anyTime: boolean;
}
export class MeetingChanged {
  @ApiProperty() readonly id: string;
}
export class FeedState {
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'null: there is none' }) readonly madeAt: string | null;
}
export class FeedMade {
  @ApiProperty({ description: 'Shown once: the address is /api/mentoring/calendar/<token>.ics' }) readonly token: string;
}
export class FeedEnded {
  @ApiProperty() readonly revoked: number;
}
