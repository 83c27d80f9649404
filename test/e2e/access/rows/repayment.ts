/** route                                                             record        visitor founder seeker mentor officer member treasurer fund agency municip admin owner */
export const repayment = `
POST   /loans/:id/repayments/:repaymentId/reverse                 repaying      401 403 403 403 403 403 404 403 403 403 403 403
POST   /loans/:id/refunds                                         repaying      401 403 403 403 403 403 409 403 403 403 403 403
`;
