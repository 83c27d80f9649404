/** route                                                             record        visitor founder seeker mentor officer member treasurer fund agency municip admin owner */
export const partners = `
POST   /offers/bulk                                               organisation  401 403 403 403 403 403 403 403 403 403 200 200
POST   /offers/bulk/close                                         organisation  401 403 403 403 403 403 403 403 403 403 200 200
GET    /partners/webhooks                                         -             401 403 403 403 403 403 403 403 200 403 200   -
POST   /partners/webhooks                                         organisation  401 403 403 403 403 403 403 403 403 403 403 201
GET    /partners/webhooks/:id                                     endpoint      401 403 403 403 403 403 403 403 404 403 404 200
GET    /partners/webhooks/:id/deliveries                          endpoint      401 403 403 403 403 403 403 403 404 403 404 200
POST   /partners/webhooks/:id/test                                endpoint      401 403 403 403 403 403 403 403 404 403 404 201
POST   /partners/deliveries/:id/replay                            delivery      401 403 403 403 403 403 403 403 404 403 404 201
POST   /partners/webhooks/:id/pause                               endpoint      401 403 403 403 403 403 403 403 404 403 404 204
POST   /partners/webhooks/:id/resume                              endpoint      401 403 403 403 403 403 403 403 404 403 404 204
DELETE /partners/webhooks/:id                                     endpoint      401 403 403 403 403 403 403 403 404 403 404 204
`;
