/** route                                                             record        visitor founder seeker mentor officer member treasurer fund agency municip admin owner */
export const loans = `
GET    /loans/preview                                             -             200 200 200 200 200 200 200 200 200 200 200   -
POST   /loans/applications                                        -             401 201 201 403 403 403 403 403 403 403 403   -
GET    /loans/applications                                        -             401 200 200 403 200 403 200 200 403 403 403   -
GET    /loans/applications/mine                                   -             401 200 200 403 403 403 403 403 403 403 403   -
GET    /loans/applications/:id                                    draft         401 404 404 403 404 403 404 404 403 403 403 200
PUT    /loans/applications/:id                                    draft         401 404 404 403 404 403 403 403 403 403 403 200
POST   /loans/applications/:id/submit                             draft         401 404 404 403 404 403 403 403 403 403 403 200
POST   /loans/applications/:id/instruct                           application   401 403 403 403 200 403 403 403 403 403 403 403
POST   /loans/applications/:id/ask-for-more                       application   401 403 403 403 200 403 403 403 403 403 403 403
POST   /loans/assisted                                            -             401 403 403 403 201 403 403 403 403 403 403   -
POST   /loans/orientations                                        -             401 403 403 403 201 403 403 403 403 403 403   -
GET    /loans/applications/:id/orientation                        application   401 404 404 403 200 403 200 200 403 403 403 200
POST   /loans/applications/:id/begin                              application   401 404 404 403 409 403 403 403 403 403 403 409
POST   /loans/applications/:id/orient                             application   401 403 403 403 409 403 403 403 403 403 403 403
GET    /loans/applications/:id/assistance                         application   401 404 404 403 200 403 200 200 403 403 403 200
POST   /loans/applications/:id/assistance/code                    application   401 403 403 403 404 403 403 403 403 403 403 403
POST   /loans/applications/:id/assistance/confirm                 application   401 403 403 403 404 403 403 403 403 403 403 403
POST   /loans/applications/:id/assistance/statement               application   401 403 403 403 404 403 403 403 403 403 403 403
POST   /loans/applications/:id/assistance/end                     application   401 404 404 403 403 403 403 403 403 403 403 404
GET    /loans/requests/waiting                                    -             401 403 403 403 200 403 403 200 403 403 403   -
GET    /loans/applications/:id/requests                           application   401 404 404 403 200 403 200 200 403 403 403 200
POST   /loans/applications/:id/requests/:requestId/decide         application   401 403 403 403 404 403 403 404 403 403 403 403
POST   /loans/applications/:id/requests/items/:itemId/answer      application   401 404 404 403 404 403 403 403 403 403 403 404
POST   /loans/applications/:id/resume                             presented     401 403 403 403 409 403 403 403 403 403 403 403
POST   /loans/applications/:id/accept                             approved      401 404 404 403 403 403 403 403 403 403 403 200
POST   /loans/applications/:id/withdraw                           application   401 404 404 403 403 403 403 403 403 403 403 200
GET    /loans                                                     -             401 200 200 403 200 403 200 200 403 403 403   -
GET    /loans/mine                                                -             401 200 200 403 403 403 403 403 403 403 403   -
GET    /loans/:id                                                 repaying      401 404 404 403 200 403 200 200 403 403 403 200
POST   /loans/:id/repayments                                      repaying      401 403 403 403 403 403 201 403 403 403 403 403
POST   /loans/:id/disburse                                        committed     401 403 403 403 403 403 200 403 403 403 403 403
POST   /loans/:id/cancel                                          committed     401 403 403 403 403 403 409 403 403 403 403 403
`;
