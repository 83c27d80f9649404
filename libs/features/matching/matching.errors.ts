import { defineErrors } from '#kernel/errors';

export const matchingErrors = defineErrors('matching', { assignment_unreadable: 'Invalid', assignment_wrong: 'Invalid' });
