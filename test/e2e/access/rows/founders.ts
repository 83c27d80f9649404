/** route                                                             record        visitor founder seeker mentor officer member treasurer fund agency municip admin owner */
export const founders = `
GET    /founders                                                  -             401 403 403 403 200 403 403 403 403 403 403   -
GET    /founders/tasks                                            -             401 200 200 200 200 403 403 403 403 403 403   -
GET    /founders/me                                               -             401 200 200 200 403 403 403 403 403 403 403   -
PUT    /founders/me/consent                                       -             401 409 409 409 403 403 403 403 403 403 403   -
GET    /founders/:id                                              file          401 404 404 404 200 403 403 403 403 403 403 200
POST   /founders/:id/tasks                                        file          401 404 404 404 201 403 403 403 403 403 403 201
POST   /founders/tasks/:id/state                                  fileTask      401 404 404 404 200 403 403 403 403 403 403 409
POST   /founders/:id/notes                                        file          401 404 404 404 201 403 403 403 403 403 403 201
POST   /founders/notes/:id/take-back                              fileNote      401 404 404 404 404 403 403 403 403 403 403 200
POST   /founders/:id/plan                                         borrower      401 403 403 403 200 403 403 403 403 403 403 403
POST   /founders/:id/plan/end                                     borrower      401 403 403 403 200 403 403 403 403 403 403 403
`;
