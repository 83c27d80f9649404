/** Ways in which instalments come back (handbook 1.1). */
export const repaymentChannels = ['transfer', 'direct_debit', 'cheque', 'cash'] as const;
export type RepaymentChannel = (typeof repaymentChannels)[number];
