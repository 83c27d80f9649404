// Colour of a state of the committee; the words beside it carry the meaning.
import type { Tone } from '../components/status-badge';
import type { ItemLine, Reservation, SessionLine } from './views';

export const sessionTones: Readonly<Record<SessionLine['state'], Tone>> = { planned: 'info', open: 'act', closed: 'wait', signed: 'good', cancelled: 'calm' };
export const itemTones: Readonly<Record<ItemLine['state'], Tone>> = { planned: 'info', heard: 'act', decided: 'good', removed: 'calm', postponed: 'wait' };
export const reservationTones: Readonly<Record<Reservation['state'], Tone>> = { open: 'wait', proposed: 'act', lifted: 'good' };
