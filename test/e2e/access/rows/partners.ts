/** route                                                             record        visitor founder seeker mentor officer member treasurer fund agency municip admin owner */
export const partners = `
POST   /offers/bulk                                               organisation  401 403 403 403 403 403 403 403 403 403 200 200
POST   /offers/bulk/close                                         organisation  401 403 403 403 403 403 403 403 403 403 200 200
GET    /partners/webhooks                                         -             401 403 403 403 403 403 403 403 200 403 200   -
POST   /partners/webhooks                                         organisation  401 403 403 403 403 403 403 403 403 403 403 201
GET    /partners/webhooks/:id                                     endpoint      401 403 403 403 403 403 403 403 404 403 404 200
GET    /partners/webhooks/:id/deliveries                          endpoint      401 403 403 403 403 403 403 403 404 403 404 200
POST   /partners/webhooks/:id/test                                endpoint      401 403 403 403 403 403 403 403 404 403 404 201
POST   /partners/webhooks/:id/rotate                              endpoint      401 403 403 403 403 403 403 403 404 403 404 201
POST   /partners/webhooks/:id/replay                              endpoint      401 403 403 403 403 403 403 403 404 403 404 201
POST   /partners/deliveries/:id/replay                            delivery      401 403 403 403 403 403 403 403 404 403 404 201
POST   /partners/webhooks/:id/pause                               endpoint      401 403 403 403 403 403 403 403 404 403 404 204
POST   /partners/webhooks/:id/resume                              endpoint      401 403 403 403 403 403 403 403 404 403 404 204
DELETE /partners/webhooks/:id                                     endpoint      401 403 403 403 403 403 403 403 404 403 404 204
GET    /organisations/invitations/:token                          -             404 404 404 404 404 404 404 404 404 404 404   -
POST   /organisations/invitations/:token/accept                   -             401 404 404 404 404 404 404 404 404 404 404   -
GET    /organisations/:id/team                                    organisation  401 404 404 404 404 404 404 404 404 200 200 200
POST   /organisations/:id/invitations                             organisation  401 404 404 404 404 404 404 404 404 201 201 201
DELETE /organisations/:id/invitations/:invitationId               organisation  401 404 404 404 404 404 404 404 404 404 404 404
POST   /organisations/:id/absences                                organisation  401 404 404 404 404 404 404 404 404 422 422 201
DELETE /organisations/:id/absences/:absenceId                     organisation  401 404 404 404 404 404 404 404 404 404 404 404
POST   /organisations/:id/branches                                organisation  401 404 404 404 404 404 404 404 404 201 201 201
DELETE /organisations/:id/members/:accountId                      organisation  401 404 404 404 404 404 404 404 404 404 404 404
GET    /offers/portfolios/:id                                     organisation  401 403 403 403 403 403 403 403 404 403 200 200
POST   /offers/portfolios/:id/transfer                            organisation  401 403 403 403 403 403 403 403 404 403 422 422
`;
