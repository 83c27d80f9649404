/** route                                                             record        visitor founder seeker mentor officer member treasurer fund agency municip admin owner */
export const holidays = `
GET    /references/holidays                                       -             401 403 403 403 200 403 200 200 403 403 403   -
GET    /references/holidays/:id                                   holiday       401 403 403 403 200 403 200 200 403 403 403   -
GET    /loans/reflow                                              -             401 403 403 403 200 403 200 200 403 403 403   -
GET    /loans/reflow/effect                                       -             401 403 403 403 403 403 403 200 403 403 403   -
POST   /references/holidays                                       -             401 403 403 403 403 403 403 201 403 403 403   -
POST   /references/holidays/:id/confirm                           holiday       401 403 403 403 403 403 403 200 403 403 403   -
POST   /references/holidays/:id/move                              holiday       401 403 403 403 403 403 403 200 403 403 403   -
POST   /references/holidays/:id/withdraw                          holiday       401 403 403 403 403 403 403 200 403 403 403   -
`;
