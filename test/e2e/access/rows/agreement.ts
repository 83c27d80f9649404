/** route                                                             record        visitor founder seeker mentor officer member treasurer fund agency municip admin owner */
export const agreement = `
GET    /loans/:id/invoices                                        repaying      401 404 404 403 200 403 200 200 403 403 403 200
POST   /loans/:id/invoices                                        repaying      401 404 404 403 403 403 403 403 403 403 403 404
POST   /loans/:id/invoices/bring                                  repaying      401 404 404 403 403 403 403 403 403 403 403 404
GET    /loans/:id/invoices/:paperId/file                          repaying      401 403 403 403 404 403 403 403 403 403 403 403
POST   /loans/:id/invoices/:paperId/check                         repaying      401 403 403 403 404 403 403 403 403 403 403 403
GET    /loans/transfers.csv                                       -             401 403 403 403 403 403 200 403 403 403 403   -
GET    /loans/calendar/:token                                     -             404 404 404 404 404 404 404 404 404 404 404   -
POST   /loans/calendar-links                                      -             401 201 201 403 403 403 403 403 403 403 403   -
POST   /loans/calendar-links/revoke                               -             401 200 200 403 403 403 403 403 403 403 403   -
GET    /loans/:id/agreement                                       repaying      401 404 404 403 200 403 200 200 403 403 403 200
GET    /loans/:id/contract.pdf                                    repaying      401 404 404 403 200 403 200 200 403 403 403 200
GET    /loans/:id/signatures                                      repaying      401 404 404 403 200 403 200 200 403 403 403 200
GET    /loans/:id/schedule.pdf                                    repaying      401 404 404 403 200 403 200 200 403 403 403 200
GET    /loans/:id/calendar.ics                                    repaying      401 404 404 403 200 403 200 200 403 403 403 200
POST   /loans/:id/contract                                        promised      401 403 403 403 200 403 403 403 403 403 403 403
POST   /loans/:id/contract/recall                                 promised      401 403 403 403 200 403 403 403 403 403 403 403
POST   /loans/:id/contract/code                                   promised      401 404 404 403 403 403 403 403 403 403 403 409
POST   /loans/:id/contract/sign                                   promised      401 404 404 403 403 403 403 403 403 403 403 409
POST   /loans/:id/contract/paper                                  promised      401 403 403 403 409 403 403 403 403 403 403 403
PUT    /loans/:id/conditions/:code                                promised      401 403 403 403 200 403 403 403 403 403 403 403
POST   /loans/:id/payees                                          promised      401 404 404 403 201 403 403 403 403 403 403 409
POST   /loans/:id/confirm-conditions                              promised      401 403 403 403 409 403 403 403 403 403 403 403
POST   /loans/:id/orders                                          committed     401 403 403 403 403 403 422 403 403 403 403 403
POST   /loans/orders/:id/approve                                  order         401 403 403 403 403 403 200 409 403 403 403 403
POST   /loans/orders/:id/cancel                                   order         401 403 403 403 403 403 200 409 403 403 403 403
`;
