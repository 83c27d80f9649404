/** route                                                             record        visitor founder seeker mentor officer member treasurer fund agency municip admin owner */
export const repayment = `
POST   /loans/:id/repayments/:repaymentId/reverse                 repaying      401 403 403 403 403 403 404 403 403 403 403 403
POST   /loans/:id/refunds                                         repaying      401 403 403 403 403 403 409 403 403 403 403 403
GET    /loans/:id/service                                         repaying      401 403 403 403 200 403 403 200 403 403 403 403
GET    /loans/:id/what-if                                         repaying      401 403 403 403 200 403 403 200 403 403 403 403
POST   /loans/:id/proposals                                       repaying      401 403 403 403 201 403 403 403 403 403 403 403
POST   /loans/:id/notices                                         repaying      401 403 403 403 409 403 403 403 403 403 403 403
POST   /loans/:id/call-in                                         repaying      401 403 403 403 403 403 403 409 403 403 403 403
POST   /loans/proposals/:id/approve                               repaying      401 403 403 403 403 403 403 404 403 403 403 403
POST   /loans/proposals/:id/refuse                                repaying      401 403 403 403 403 403 403 404 403 403 403 403
GET    /loans/:id/why                                             repaying      401 404 404 403 200 403 200 200 403 403 403 200
GET    /loans/till                                                -             401 403 403 403 403 403 200 200 403 403 403   -
POST   /loans/till/close                                          -             401 403 403 403 403 403 200 403 403 403 403   -
POST   /loans/till/reopen                                         -             401 403 403 403 403 403 403 204 403 403 403   -
GET    /loans/:id/repayments/:repaymentId/receipt.pdf             repaying      401 404 404 403 404 403 404 404 403 403 403 404
GET    /loans/:id/closing-letter.pdf                              repaying      401 404 404 403 404 403 404 404 403 403 403 404
GET    /loans/:id/notice-letter.pdf                               repaying      401 404 404 403 409 403 404 404 403 403 403 404
GET    /loans/bank/statements                                     -             401 403 403 403 403 403 200 403 403 403 403   -
POST   /loans/bank/statements                                     -             401 403 403 403 403 403 422 403 403 403 403   -
GET    /loans/bank/statements/:id                                 repaying      401 403 403 403 403 403 404 403 403 403 403 403
GET    /loans/bank/statements/:id/lines                           repaying      401 403 403 403 403 403 404 403 403 403 403 403
POST   /loans/bank/statements/:id/book-sure                       repaying      401 403 403 403 403 403 404 403 403 403 403 403
POST   /loans/bank/lines/:id/book                                 repaying      401 403 403 403 403 403 404 403 403 403 403 403
POST   /loans/bank/lines/:id/take-back                            repaying      401 403 403 403 403 403 404 403 403 403 403 403
POST   /loans/bank/lines/:id/set-aside                            repaying      401 403 403 403 403 403 404 403 403 403 403 403
POST   /loans/bank/lines/:id/reopen                               repaying      401 403 403 403 403 403 404 403 403 403 403 403
`;
