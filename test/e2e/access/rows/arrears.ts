/** route                                                             record        visitor founder seeker mentor officer member treasurer fund agency municip admin owner */
export const arrears = `
GET    /loans/portfolio                                           -             401 403 403 403 403 403 200 200 403 200 403   -
GET    /loans/portfolio/rows                                      -             401 403 403 403 403 403 200 200 403 403 403   -
GET    /loans/arrears                                             -             401 403 403 403 200 403 200 200 403 403 403   -
GET    /loans/dunning                                             -             401 403 403 403 200 403 200 200 403 403 403   -
POST   /loans/dunning                                             -             401 403 403 403 403 403 403 201 403 403 403   -
GET    /loans/:id/arrears                                         repaying      401 403 403 403 200 403 200 200 403 403 403 403
POST   /loans/:id/contacts                                        repaying      401 403 403 403 201 403 201 403 403 403 403 403
POST   /loans/:id/promises                                        repaying      401 403 403 403 201 403 201 403 403 403 403 403
POST   /loans/:id/difficulties                                    repaying      401 404 404 403 403 403 403 403 403 403 403 409
POST   /loans/:id/dunning-pause                                   repaying      401 403 403 403 201 403 409 403 403 403 403 403
DELETE /loans/:id/dunning-pause                                   repaying      401 403 403 403 200 403 404 403 403 403 403 403
`;
