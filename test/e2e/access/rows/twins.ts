/** route                                                             record        visitor founder seeker mentor officer member treasurer fund agency municip admin owner */
export const twins = `
GET    /offers/twins                                              -             401 403 403 403 200 403 403 403 200 200 200   -
POST   /offers/twins/:id/same                                     offer         401 403 403 403 404 403 403 403 404 404 404 404
POST   /offers/twins/:id/apart                                    offer         401 403 403 403 404 403 403 403 404 404 404 404
POST   /offers/twins/:id/undo                                     offer         401 403 403 403 404 403 403 403 404 404 404 404
POST   /organisations/municipality/join                           -             401 403 403 403 403 403 403 403 403 409 403   -
GET    /loans/own-firm                                            -             401 200 200 403 403 403 403 403 403 403 403   -
POST   /loans/own-firm                                            -             401 409 409 403 403 403 403 403 403 403 403   -
GET    /loans/schemes                                             -             200 200 200 200 200 200 200 200 200 200 200   -
GET    /loans/schemes/:code                                       -             404 404 404 404 404 404 404 404 404 404 404   -
`;
