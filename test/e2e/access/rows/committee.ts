/** route                                                             record        visitor founder seeker mentor officer member treasurer fund agency municip admin owner */
export const committee = `
GET    /loans/committee/mandates                                  -             401 403 403 403 200 403 403 200 403 403 403   -
POST   /loans/committee/mandates                                  -             401 403 403 403 201 403 403 403 403 403 403   -
POST   /loans/committee/mandates/:id/end                          endedSeat     401 403 403 403 200 403 403 403 403 403 403 403
GET    /loans/committee/seat                                      -             401 403 403 403 403 200 403 403 403 403 403   -
POST   /loans/committee/seat/pledge                               mandate       401 403 403 403 403 403 403 403 403 403 403 200
PUT    /loans/committee/seat/links                                mandate       401 403 403 403 403 403 403 403 403 403 403 200
GET    /loans/committee/rules                                     -             401 403 403 403 200 200 403 200 403 403 403   -
POST   /loans/committee/rules                                     -             401 403 403 403 403 403 403 201 403 403 403   -
GET    /loans/committee/sessions                                  -             401 403 403 403 200 200 403 403 403 403 403   -
POST   /loans/committee/sessions                                  -             401 403 403 403 201 403 403 403 403 403 403   -
GET    /loans/committee/sessions/:id                              ahead         401 403 403 403 200 404 403 403 403 403 403 200
POST   /loans/committee/sessions/:id/items                        ahead         401 403 403 403 201 403 403 403 403 403 403 403
PUT    /loans/committee/sessions/:id/agenda                       emptySession  401 403 403 403 200 403 403 403 403 403 403 403
POST   /loans/committee/sessions/:id/convoke                      ahead         401 403 403 403 200 403 403 403 403 403 403 403
PUT    /loans/committee/sessions/:id/attendance                   sitting       401 403 403 403 200 403 403 403 403 403 403 403
POST   /loans/committee/sessions/:id/open                         emptySession  401 403 403 403 200 403 403 403 403 403 403 403
POST   /loans/committee/sessions/:id/close                        emptySession  401 403 403 403 200 403 403 403 403 403 403 403
POST   /loans/committee/sessions/:id/minutes                      emptySession  401 403 403 403 200 403 403 403 403 403 403 403
POST   /loans/committee/sessions/:id/sign                         emptySession  401 403 403 403 200 403 403 403 403 403 403 403
POST   /loans/committee/sessions/:id/addenda                      emptySession  401 403 403 403 409 403 403 403 403 403 403 403
POST   /loans/committee/sessions/:id/cancel                       ahead         401 403 403 403 200 403 403 403 403 403 403 403
GET    /loans/committee/items/:id                                 item          401 403 403 403 200 404 403 403 403 403 403 200
POST   /loans/committee/items/:id/hear                            item          401 403 403 403 200 403 403 403 403 403 403 403
POST   /loans/committee/items/:id/conflict                        item          401 403 403 403 403 403 403 403 403 403 403 200
POST   /loans/committee/items/:id/vote                            item          401 403 403 403 403 403 403 403 403 403 403 200
POST   /loans/committee/items/:id/close                           item          401 403 403 403 200 403 403 403 403 403 403 409
POST   /loans/committee/items/:id/take-off                        item          401 403 403 403 409 403 403 403 403 403 403 403
GET    /loans/committee/files/:id                                 reserved      401 404 404 403 200 403 200 200 403 403 403 200
POST   /loans/committee/files/:id/notify                          untold        401 403 403 403 200 403 403 403 403 403 403 403
POST   /loans/committee/files/:id/extend                          reserved      401 403 403 403 200 403 403 403 403 403 403 403
POST   /loans/committee/files/:id/review                          refused       401 404 404 403 403 403 403 403 403 403 403 200
GET    /loans/committee/reservations                              -             401 403 403 403 200 200 403 403 403 403 403   -
POST   /loans/committee/reservations/:id/propose                  reservation   401 403 403 403 200 403 403 403 403 403 403 403
POST   /loans/committee/reservations/:id/send-back                reservation   401 403 403 403 403 403 403 403 403 403 403 200
POST   /loans/committee/reservations/:id/confirm                  reservation   401 403 403 403 403 403 403 403 403 403 403 409
`;
