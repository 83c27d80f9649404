import { defineErrors } from '#kernel/errors';

export const gapErrors = defineErrors('gap', { no_such_occupation: 'NotFound' });
