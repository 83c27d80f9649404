/** route                                                             record        visitor founder seeker mentor officer member treasurer fund agency municip admin owner */
export const matching = `
GET    /matching/gap                                              -             401 200 200 200 403 403 403 403 403 403 403   -
GET    /matching/people/:id/gap                                   person        401 403 403 403 200 403 403 403 403 403 200 403
GET    /matching/openings                                         -             401 200 200 200 403 403 403 403 403 403 403   -
GET    /matching/people/:id/openings                              person        401 403 403 403 200 403 403 403 403 403 200 403
GET    /matching/exposure                                         -             401 403 403 403 403 403 403 403 403 200 200   -
GET    /matching/exposure/offers                                  -             401 403 403 403 403 403 403 403 403 200 200   -
GET    /matching/consent                                          -             401 200 200 200 403 403 403 403 403 403 403   -
PUT    /matching/consent                                          -             401 204 204 204 403 403 403 403 403 403 403   -
GET    /matching/schemes                                          -             401 200 200 200 403 403 403 403 403 403 403   -
GET    /matching/people/:id/schemes                               person        401 403 403 403 200 403 403 403 403 403 200 403
GET    /matching/missions                                         -             401 200 200 200 403 403 403 403 403 403 403   -
GET    /matching/people/:id/missions                              person        401 403 403 403 200 403 403 403 403 403 200 403
GET    /matching/venture                                          -             401 200 200 200 403 403 403 403 403 403 403   -
GET    /matching/people/:id/venture                               person        401 403 403 403 200 403 403 403 403 403 200 403
`;
